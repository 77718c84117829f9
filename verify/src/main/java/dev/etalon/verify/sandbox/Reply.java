package dev.etalon.verify.sandbox;

/** What a session heard from inside. */
public sealed interface Reply {
    /** One line. Anything may be in it. */
    record Line(String text) implements Reply {}

    /**
     * No line, and there will be none: every process inside has ended.
     *
     * @param ending {@link Ending#WALL} where the line did not come in time
     * @param use processor time, measured where a limit ended it
     */
    record Gone(Ending ending, int exitCode, CpuUse use) implements Reply {}
}
