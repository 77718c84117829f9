package dev.etalon.verify.code.row;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What a candidate has to do. */
public sealed interface CodeTask {

    /** Code that stands before the answer: imports, helpers, the head of the function; may be empty. */
    String prompt();

    /** The function that is asked for; null where the tests name it or there is none. */
    @Nullable
    String entryPoint();

    /**
     * A function, to be called.
     *
     * @param setup trusted code that the tests need
     * @param tests trusted code with asserts, or with a function {@code check(candidate)}
     * @param cases maps with {@code expected} and either {@code call} (an expression) or {@code args} and {@code kwargs}
     */
    record Function(
            String prompt,
            @Nullable String entryPoint,
            String setup,
            List<String> tests,
            List<Map<String, Object>> cases)
            implements CodeTask {}

    /**
     * A program, to be fed.
     *
     * @param tolerance how far numbers that it prints may differ, relative or absolute; empty where texts must be the same
     */
    record Program(String prompt, List<Case> cases, OptionalDouble tolerance) implements CodeTask {
        @Override
        public @Nullable String entryPoint() {
            return null;
        }
    }

    /** What goes in and what should come out. */
    record Case(String stdin, String stdout) {}
}
