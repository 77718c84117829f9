package dev.etalon.verify.proof;

import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How proofs are checked.
 *
 * @param database Metamath: the trusted database; null where each sample brings its own
 * @param axioms Coq and Lean: what a proof may assume, by the names that the system prints; Lean's three standard axioms must be named
 *     too
 * @param time Coq and Lean: what each of the two runs may take, at least 1 s
 * @param memory Coq and Lean: bytes that each of them may take
 * @param minimum Coq and Lean: the level of sandbox below which nothing is run
 */
public record ProofOptions(
        ProofSystem system,
        @Nullable Path database,
        List<String> axioms,
        Duration time,
        long memory,
        Assurance minimum) {

    public ProofOptions {
        Objects.requireNonNull(system, "system is null");
        Objects.requireNonNull(minimum, "minimum is null");
        axioms = List.copyOf(axioms);
        if (time.toSeconds() < 1) {
            throw new IllegalArgumentException("time must be at least 1 s, not " + time);
        }
        if (database != null && system != ProofSystem.METAMATH) {
            throw new IllegalArgumentException("database is for metamath; " + system.label() + " has its own library");
        }
        if (!axioms.isEmpty() && system == ProofSystem.METAMATH) {
            throw new IllegalArgumentException(
                    "axioms is for coq and lean; in Metamath the database is what is assumed");
        }
        if (!minimum.atLeast(Assurance.CONFINED)) {
            throw new IllegalArgumentException(
                    "a model's text never runs unconfined: minimum must be confined or more");
        }
        Limits.DEFAULT.withMemory(memory);
    }

    /** 60 s, 2 GiB, namespaced, nothing assumed, no database. */
    public static ProofOptions of(ProofSystem system) {
        return new ProofOptions(system, null, List.of(), Duration.ofSeconds(60), 2L << 30, Assurance.NAMESPACED);
    }

    public ProofOptions withDatabase(Path file) {
        return new ProofOptions(system, file, axioms, time, memory, minimum);
    }

    public ProofOptions withAxioms(List<String> allowed) {
        return new ProofOptions(system, database, allowed, time, memory, minimum);
    }

    public ProofOptions withMinimum(Assurance level) {
        return new ProofOptions(system, database, axioms, time, memory, level);
    }

    public ProofOptions withTime(Duration longest) {
        return new ProofOptions(system, database, axioms, longest, memory, minimum);
    }

    /** What exactly is measured: all that may change a verdict. */
    public String signature() {
        if (system == ProofSystem.METAMATH) {
            String source = database == null ? "sample" : Fingerprints.of(database);
            return "proof|v1|system:metamath|database:" + source;
        }
        String allowed = axioms.stream().sorted().collect(Collectors.joining(","));
        return "proof|v1|system:" + system.label() + "|axioms:" + (allowed.isEmpty() ? "-" : allowed) + "|time:"
                + time.toMillis() + "ms|memory:" + memory + "|minimum:" + minimum.label();
    }

    /** Compiled files come back as text, and are larger than what people read. */
    Limits limits() {
        Limits limits = Limits.DEFAULT
                .withTime(time.multipliedBy(2).plusSeconds(10), time)
                .withMemory(memory)
                .withOutput(24 << 20);
        return limits;
    }
}
