package dev.etalon.verify.sandbox;

import java.util.Set;

/**
 * What came out of a job. Anything may be in the texts; where they are no UTF-8 they have replacement characters.
 *
 * @param exitCode of the program; 128 + n where signal n ended it
 * @param output standard output, at most {@link Limits#output()} bytes
 * @param errors the first and the last bytes of standard error
 * @param use processor time, measured where a limit ended the job
 * @param fired the limits that were reached while it ran, by their labels, also where the program went on: the one that ended it, and what
 *     a control group noticed ({@code memory}, {@code processes})
 */
public record Finished(Ending ending, int exitCode, String output, String errors, CpuUse use, Set<String> fired) {

    public Finished {
        fired = Set.copyOf(fired);
    }

    /** The same end as a session tells it. */
    public Reply.Gone gone() {
        return new Reply.Gone(ending, exitCode, use, fired);
    }
}
