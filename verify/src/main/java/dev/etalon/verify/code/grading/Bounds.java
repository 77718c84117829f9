package dev.etalon.verify.code.grading;

import dev.etalon.verify.sandbox.Limits;
import java.time.Duration;

/**
 * What a candidate may use, and how values are compared.
 *
 * @param time to load and for all calls of one sample together, or for one stdin case
 * @param memory bytes
 * @param processes processes and threads
 * @param argumentsBack whether changes that the candidate makes to its arguments reach the tests
 * @param tolerance how far numbers may differ in cases, relative and absolute
 */
public record Bounds(Duration time, long memory, int processes, boolean argumentsBack, double tolerance) {

    /** The candidate's limits. CPU time is counted per process, and may not be the tighter bound by rounding. */
    Limits limits() {
        return within(time.multipliedBy(2).plusSeconds(10));
    }

    /** The limits of a program, where the sandbox's wall time is the time. */
    Limits ofProgram() {
        return within(time);
    }

    private Limits within(Duration wall) {
        return Limits.DEFAULT
                .withTime(wall, time.plusSeconds(1))
                .withMemory(memory)
                .withProcesses(processes);
    }
}
