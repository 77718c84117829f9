package dev.etalon.app.suite.source;

import java.util.List;
import java.util.stream.Collectors;

/** A suite file cannot be used as it is. Its message is one line for each mistake, each naming file, line and key. */
public final class SuiteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public SuiteException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no problem is given");
        }
    }

    /** The mistakes, from the top of the file to its end; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
