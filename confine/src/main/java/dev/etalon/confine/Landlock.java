package dev.etalon.confine;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Landlock (Salaün, since Linux 5.13; Documentation/userspace-api/landlock.rst): a process gives up rights over files, over TCP ports
 * (version 4) and over processes and abstract sockets outside (version 6), for itself and all that it starts.
 */
final class Landlock {
    private static final long EXECUTE = 1;
    private static final long WRITE_FILE = 1 << 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_DIRECTORY = 1 << 3;
    private static final long TRUNCATE = 1 << 14;

    /** Rights that a file, which is no directory, can have; the device's right to ioctl is given to none. */
    private static final long OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE;

    /** Special files are not made even where files may be. */
    private static final long MAKE_CHARACTER_DEVICE = 1 << 6;

    private static final long MAKE_BLOCK_DEVICE = 1 << 11;
    private static final long IOCTL_DEVICE = 1 << 15;

    private static final long VERSION = 1;
    private static final int BENEATH = 1;

    private final Libc libc;

    Landlock(Libc libc) {
        this.libc = libc;
    }

    void restrict(List<String> readable, List<String> writable) {
        long version = libc.call("Landlock is not in this kernel: landlock_create_ruleset", 444, 444, 0, 0, VERSION);
        long files = files(version);
        MemorySegment attributes = libc.arena().allocate(24, 8);
        attributes.set(JAVA_LONG, 0, files);
        attributes.set(JAVA_LONG, 8, 0b11); // bind and connect by TCP
        attributes.set(JAVA_LONG, 16, 0b11); // abstract sockets, signals
        long size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
        long rules = libc.call("landlock_create_ruleset", 444, 444, attributes.address(), size, 0);
        readable.forEach(path -> allow(rules, path, EXECUTE | READ_FILE | READ_DIRECTORY));
        writable.forEach(
                path -> allow(rules, path, files & ~(MAKE_CHARACTER_DEVICE | MAKE_BLOCK_DEVICE | IOCTL_DEVICE)));
        libc.call("landlock_restrict_self", 446, 446, rules, 0);
    }

    /** All rights that a version knows. */
    private static long files(long version) {
        int known = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13;
        return (1L << known) - 1;
    }

    private void allow(long rules, String path, long rights) {
        long descriptor = libc.path(path);
        if (descriptor < 0) {
            return; // there is nothing to allow
        }
        MemorySegment rule = libc.arena().allocate(12, 8);
        rule.set(JAVA_LONG, 0, Files.isDirectory(Path.of(path)) ? rights : rights & OF_FILES);
        rule.set(JAVA_INT_UNALIGNED, 8, (int) descriptor);
        libc.call("landlock_add_rule " + path, 445, 445, rules, BENEATH, rule.address(), 0);
    }
}
