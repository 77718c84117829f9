package dev.etalon.verify.code.language;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.verify.verdict.Verification;

/** What a language makes of a candidate and its tests before anything of the candidate runs. */
public sealed interface Build {

    /**
     * Two processes can grade it.
     *
     * @param load what the candidate's process is told to load
     * @param order what the tests' process is told to run
     */
    record Split(ObjectNode load, ObjectNode order) implements Build {}

    /**
     * Its tests cannot be kept apart from it: they pass or need more than plain values.
     *
     * @param load candidate and tests, for one process
     * @param why what cannot cross
     */
    record Together(ObjectNode load, String why) implements Build {}

    /** It goes no further: the candidate does not compile, or the tests do not. */
    record Stopped(Verification verdict) implements Build {}
}
