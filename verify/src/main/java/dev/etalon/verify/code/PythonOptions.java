package dev.etalon.verify.code;

import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.Limits;
import java.time.Duration;
import java.util.Objects;

/**
 * How Python code is verified.
 *
 * @param time what a candidate may take: to load and for all calls of one sample together, or for one stdin case; at least 1 s
 * @param memory bytes that a candidate may take, at least 64 MiB
 * @param processes processes and threads that a candidate may have, at least 1
 * @param minimum the level below which nothing is run
 * @param argumentsBack whether changes that the candidate makes to its arguments reach the tests; off, a candidate cannot touch what it
 *     is compared with
 * @param tolerance how far floats may differ in call/expected cases, relative and absolute; 0 or more
 */
public record PythonOptions(
        Duration time, long memory, int processes, Assurance minimum, boolean argumentsBack, double tolerance) {

    /** 10 s, 1 GiB, 64 processes, namespaced, arguments do not come back, 1e-6. */
    public static final PythonOptions DEFAULT = new PythonOptions(
            Duration.ofSeconds(10),
            Limits.DEFAULT.memory(),
            Limits.DEFAULT.processes(),
            Assurance.NAMESPACED,
            false,
            1e-6);

    public PythonOptions {
        Objects.requireNonNull(time, "time is null");
        Objects.requireNonNull(minimum, "minimum is null");
        if (time.toSeconds() < 1) {
            throw new IllegalArgumentException("time must be at least 1 s, not " + time);
        }
        if (!(tolerance >= 0 && Double.isFinite(tolerance))) {
            throw new IllegalArgumentException("tolerance must be 0 or more, not " + tolerance);
        }
        if (!minimum.atLeast(Assurance.CONFINED)) {
            throw new IllegalArgumentException(
                    "a model's code never runs unconfined: minimum must be confined or more");
        }
        Limits.DEFAULT.withMemory(memory).withProcesses(processes);
    }

    public PythonOptions withTime(Duration newTime) {
        return new PythonOptions(newTime, memory, processes, minimum, argumentsBack, tolerance);
    }

    public PythonOptions withMemory(long newMemory) {
        return new PythonOptions(time, newMemory, processes, minimum, argumentsBack, tolerance);
    }

    public PythonOptions withMinimum(Assurance newMinimum) {
        return new PythonOptions(time, memory, processes, newMinimum, argumentsBack, tolerance);
    }

    public PythonOptions withArgumentsBack(boolean back) {
        return new PythonOptions(time, memory, processes, minimum, back, tolerance);
    }

    /** What exactly is measured: all that may change a verdict. */
    public String signature() {
        return "code|v1|lang:python|grade:split|time:" + time.toMillis() + "ms|memory:" + memory + "|processes:"
                + processes + "|minimum:" + minimum.label() + "|arguments-back:" + argumentsBack + "|tolerance:"
                + tolerance;
    }

    /** The candidate's limits. CPU time is counted per process, and may not be the tighter bound by rounding. */
    Limits limits() {
        return Limits.DEFAULT
                .withTime(time.multipliedBy(2).plusSeconds(10), time.plusSeconds(1))
                .withMemory(memory)
                .withProcesses(processes);
    }
}
