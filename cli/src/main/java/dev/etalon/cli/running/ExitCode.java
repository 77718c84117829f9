package dev.etalon.cli.running;

/** What the process's exit code says; the same list stands in {@code etalon --help}. */
public final class ExitCode {
    public static final int PASS = 0;
    public static final int GATE_FAILED = 1;
    /** Of {@code etalon doctor}: something that verifiers need by default is missing. */
    public static final int UNMET = 1;

    public static final int USAGE = 2;
    public static final int INCONCLUSIVE = 3;
    public static final int TOO_MANY_ERRORS = 4;
    public static final int NO_SAMPLES = 5;
    public static final int BUDGET_REACHED = 6;
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
