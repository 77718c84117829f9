package dev.etalon.verify.sandbox;

import java.util.Set;

/** What a session heard from inside. */
public sealed interface Reply {
    /** One line. Anything may be in it. */
    record Line(String text) implements Reply {}

    /**
     * No line, and there will be none: every process inside has ended.
     *
     * @param ending {@link Ending#WALL} where the line did not come in time
     * @param use processor time, measured where a limit ended it
     * @param fired as in {@link Finished}
     */
    record Gone(Ending ending, int exitCode, CpuUse use, Set<String> fired) implements Reply {
        public Gone {
            fired = Set.copyOf(fired);
        }
    }
}
