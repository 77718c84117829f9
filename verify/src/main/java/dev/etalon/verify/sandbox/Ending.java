package dev.etalon.verify.sandbox;

/** How the processes of a sandbox came to an end. */
public enum Ending {
    /** By themselves. */
    EXITED("exit"),
    /** By a signal that no limit of ours explains: a crash, or the system was out of memory. */
    CRASHED("crash"),
    /** The wall time was over. */
    WALL("wall time"),
    /** The CPU time was over. */
    CPU("cpu time"),
    /** Their memory together was over the limit. */
    MEMORY("memory"),
    /** They wrote too much. */
    OUTPUT("output"),
    /** They wrote too large a file. */
    FILE_SIZE("file size"),
    /** They made a system call that the filter answers with death. */
    SYSTEM_CALL("system call"),
    /** The caller closed the sandbox. */
    CLOSED("closed");

    private final String label;

    Ending(String label) {
        this.label = label;
    }

    /** A name for reports. */
    public String label() {
        return label;
    }

    /** Whether one of the limits ended it. */
    public boolean isLimit() {
        return this != EXITED && this != CRASHED && this != CLOSED;
    }

    /** What an exit code means, where bubblewrap and shells add 128 to the number of a signal. */
    public static Ending ofExitCode(int code) {
        return switch (code - 128) {
            case 24 -> CPU;
            case 25 -> FILE_SIZE;
            case 31 -> SYSTEM_CALL;
            case 1, 2, 3, 4, 6, 7, 8, 9, 11, 13, 15 -> CRASHED;
            default -> EXITED;
        };
    }
}
