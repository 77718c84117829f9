package dev.etalon.confine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The system calls that this program makes, through the C library's {@code syscall}. Rights are taken from the calling thread, and it is
 * the calling thread that becomes the other program.
 */
final class Libc implements AutoCloseable {
    private static final boolean ARM = System.getProperty("os.arch", "").equals("aarch64");
    private static final long SET_SECCOMP = 22;
    private static final long SECCOMP_MODE_FILTER = 2;
    private static final long SET_NO_NEW_PRIVS = 38;
    private static final long CLOSE_RANGE_CLOEXEC = 4;
    private static final long CURRENT_DIRECTORY = -100;
    private static final long O_PATH_CLOEXEC = 0x200000 | 0x80000;

    private static final StructLayout ERROR = Linker.Option.captureStateLayout();
    private static final VarHandle NUMBER = ERROR.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment error = arena.allocate(ERROR);
    private final MethodHandle syscall;
    private long program;
    private long words;
    private long variables;

    Libc() {
        Linker linker = Linker.nativeLinker();
        syscall = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                Linker.Option.firstVariadicArg(1),
                Linker.Option.captureCallState("errno"));
    }

    Arena arena() {
        return arena;
    }

    /** A call by its number on x86_64 and on aarch64; -1 where it fails. */
    long attempt(long x86, long arm, long... arguments) {
        long[] all = Arrays.copyOf(arguments, 5);
        try {
            return (long) syscall.invokeExact(error, ARM ? arm : x86, all[0], all[1], all[2], all[3], all[4]);
        } catch (Throwable e) {
            throw new IllegalStateException("system calls cannot be made", e);
        }
    }

    /** As {@link #attempt}; where it fails this program ends. */
    long call(String name, long x86, long arm, long... arguments) {
        long result = attempt(x86, arm, arguments);
        if (result < 0) {
            throw new IllegalStateException(name + " failed: errno " + (int) NUMBER.get(error, 0L));
        }
        return result;
    }

    void newSession() {
        call("setsid", 112, 157);
    }

    void noNewPrivileges() {
        call("prctl(PR_SET_NO_NEW_PRIVS)", 157, 167, SET_NO_NEW_PRIVS, 1);
    }

    /** A descriptor for a path, of no use but to name it; -1 where it is not there. */
    long path(String path) {
        return attempt(257, 56, CURRENT_DIRECTORY, text(path), O_PATH_CLOEXEC);
    }

    void changeDirectory(String path) {
        call("chdir " + path, 80, 49, text(path));
    }

    /** Nothing that is open here but the three standard streams reaches the other program. */
    void closeOnExec() {
        call("close_range", 436, 436, 3, 0xFFFFFFFFL, CLOSE_RANGE_CLOEXEC);
    }

    void limit(int resource, long soft, long hard) {
        MemorySegment pair = arena.allocate(JAVA_LONG, 2);
        pair.setAtIndex(JAVA_LONG, 0, soft);
        pair.setAtIndex(JAVA_LONG, 1, hard);
        call("prlimit " + resource, 302, 261, 0, resource, pair.address());
    }

    /** The hard limit; negative where there is none. */
    long hardLimit(int resource) {
        MemorySegment pair = arena.allocate(JAVA_LONG, 2);
        call("prlimit " + resource, 302, 261, 0, resource, 0, pair.address());
        return pair.getAtIndex(JAVA_LONG, 1);
    }

    /** @param steps an array of struct sock_filter */
    void filter(byte[] steps) {
        MemorySegment copy = arena.allocate(steps.length, 8);
        MemorySegment.copy(steps, 0, copy, JAVA_BYTE, 0, steps.length);
        MemorySegment program = arena.allocate(16, 8);
        program.set(JAVA_INT, 0, steps.length / 8);
        program.set(ADDRESS, 8, copy);
        call("prctl(PR_SET_SECCOMP)", 157, 167, SET_SECCOMP, SECCOMP_MODE_FILTER, program.address());
    }

    /** Lays the arguments of {@link #execute} out while memory can still be had. */
    void preparedExecution(List<String> command, Map<String, String> environment) {
        program = text(command.getFirst());
        words = texts(command);
        variables = texts(environment.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList());
    }

    /** Becomes the other program. */
    void execute() {
        call("execve", 59, 221, program, words, variables);
    }

    private long text(String text) {
        return arena.allocateFrom(text).address();
    }

    private long texts(List<String> texts) {
        MemorySegment array = arena.allocate(ADDRESS, texts.size() + 1L);
        for (int i = 0; i < texts.size(); i++) {
            array.setAtIndex(ADDRESS, i, arena.allocateFrom(texts.get(i)));
        }
        array.setAtIndex(ADDRESS, texts.size(), MemorySegment.NULL);
        return array.address();
    }

    @Override
    public void close() {
        arena.close();
    }
}
