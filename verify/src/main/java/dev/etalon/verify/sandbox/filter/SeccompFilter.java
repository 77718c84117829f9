package dev.etalon.verify.sandbox.filter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The system call filter, in classic BPF as the kernel's seccomp takes it (linux/filter.h, linux/seccomp.h): refuses what a
 * calculation never needs and what kernel exploits start from. An unknown call does not exist, so that a newer kernel opens nothing.
 */
public final class SeccompFilter {
    private static final int LOAD = 0x20; // BPF_LD | BPF_W | BPF_ABS
    private static final int JUMP_EQUAL = 0x15; // BPF_JMP | BPF_JEQ | BPF_K
    private static final int JUMP_GREATER = 0x25; // BPF_JMP | BPF_JGT | BPF_K
    private static final int JUMP_ANY_BIT = 0x45; // BPF_JMP | BPF_JSET | BPF_K
    private static final int RETURN = 0x06; // BPF_RET | BPF_K

    private static final int ALLOW = 0x7FFF0000;
    private static final int KILL = 0x80000000;
    private static final int ERRNO = 0x00050000;
    static final int EPERM = 1;
    static final int ENOSYS = 38;
    static final int EAFNOSUPPORT = 97;

    // Offsets in struct seccomp_data; both architectures are little-endian, so an argument's low word comes first.
    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;
    private static final int SECOND_ARGUMENT = 24;

    private static final int X32_CALLS = 0x3FFFFFFF;
    // CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET
    private static final int NEW_NAMESPACES = 0x00020000 | 0x7E000000;
    static final int AF_UNIX = 1;
    static final int TIOCSTI = 0x5412;
    static final int TIOCLINUX = 0x541C;

    static final Set<String> OWN_RULES = Set.of("last", "clone", "clone3", "socket", "ioctl", "prlimit64");

    private final SystemCalls calls;
    private final List<long[]> program = new ArrayList<>();

    private SeccompFilter(SystemCalls calls) {
        this.calls = calls;
    }

    /** The program for this machine; empty where no table knows its processor. */
    public static Optional<byte[]> ofThisMachine() {
        return SystemCalls.of(System.getProperty("os.arch", "")).map(SeccompFilter::assemble);
    }

    /** The program for this machine where no namespaces are; empty where no table knows its processor. */
    public static Optional<byte[]> confined() {
        return SystemCalls.of(System.getProperty("os.arch", "")).map(SeccompFilter::assembleConfined);
    }

    /** As {@link #assemble}; and no sockets at all, because the host's can be seen, nor a hand on other processes. */
    static byte[] assembleConfined(SystemCalls calls) {
        SeccompFilter filter = new SeccompFilter(calls);
        filter.refuseForeignCalls();
        filter.refuseDangerousCalls();
        calls.confined().values().forEach(number -> filter.refuse(number, EPERM));
        filter.refuse(calls.number("socket"), EAFNOSUPPORT);
        filter.limitArguments();
        filter.ownLimitsOnly();
        filter.add(RETURN, 0, 0, ALLOW);
        return filter.bytes();
    }

    /** The program, as {@code bwrap --seccomp} reads it: an array of struct sock_filter. */
    static byte[] assemble(SystemCalls calls) {
        SeccompFilter filter = new SeccompFilter(calls);
        filter.refuseForeignCalls();
        filter.refuseDangerousCalls();
        filter.limitArguments();
        filter.add(RETURN, 0, 0, ALLOW);
        return filter.bytes();
    }

    /** The first 12 hexadecimal digits of a program's SHA-256. */
    public static String fingerprint(byte[] program) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(program);
            return HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void refuseForeignCalls() {
        add(LOAD, 0, 0, ARCHITECTURE);
        add(JUMP_EQUAL, 1, 0, calls.architecture());
        add(RETURN, 0, 0, KILL);
        add(LOAD, 0, 0, NUMBER);
        if (calls.architecture() == SystemCalls.X86_64) {
            add(JUMP_GREATER, 0, 1, X32_CALLS);
            add(RETURN, 0, 0, KILL);
        }
        add(JUMP_GREATER, 0, 1, calls.number("last"));
        add(RETURN, 0, 0, ERRNO | ENOSYS);
    }

    private void refuseDangerousCalls() {
        calls.numbers().forEach((name, number) -> {
            if (!OWN_RULES.contains(name)) {
                refuse(number, EPERM);
            }
        });
        // The flags of clone3 are in memory, where a filter cannot look; libraries fall back to clone.
        refuse(calls.number("clone3"), ENOSYS);
    }

    private void limitArguments() {
        add(JUMP_EQUAL, 0, 4, calls.number("clone"));
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        add(JUMP_ANY_BIT, 0, 1, NEW_NAMESPACES);
        add(RETURN, 0, 0, ERRNO | EPERM);
        add(RETURN, 0, 0, ALLOW);

        add(JUMP_EQUAL, 0, 4, calls.number("socket"));
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        add(JUMP_EQUAL, 1, 0, AF_UNIX);
        add(RETURN, 0, 0, ERRNO | EAFNOSUPPORT);
        add(RETURN, 0, 0, ALLOW);

        add(JUMP_EQUAL, 0, 5, calls.number("ioctl"));
        add(LOAD, 0, 0, SECOND_ARGUMENT);
        add(JUMP_EQUAL, 1, 0, TIOCSTI);
        add(JUMP_EQUAL, 0, 1, TIOCLINUX);
        add(RETURN, 0, 0, ERRNO | EPERM);
        add(RETURN, 0, 0, ALLOW);
    }

    /** prlimit with a process number would reach the host's processes of this user. */
    private void ownLimitsOnly() {
        add(JUMP_EQUAL, 0, 4, calls.number("prlimit64"));
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        add(JUMP_EQUAL, 1, 0, 0);
        add(RETURN, 0, 0, ERRNO | EPERM);
        add(RETURN, 0, 0, ALLOW);
    }

    private void refuse(int number, int error) {
        add(JUMP_EQUAL, 0, 1, number);
        add(RETURN, 0, 0, ERRNO | error);
    }

    private void add(int code, int whenTrue, int whenFalse, int constant) {
        program.add(new long[] {code, whenTrue, whenFalse, constant});
    }

    private byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(8 * program.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (long[] step : program) {
            buffer.putShort((short) step[0])
                    .put((byte) step[1])
                    .put((byte) step[2])
                    .putInt((int) step[3]);
        }
        return buffer.array();
    }
}
