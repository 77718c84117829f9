package dev.etalon.verify.proof.metamath;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the proofs of a database as they are read. */
final class DatabaseAudit implements ProofSink {
    private static final int MOST_FAULTS = 100;

    private final List<String> faults = new ArrayList<>();
    private @Nullable ProofChecker checker;
    private int known;
    private int proved;
    private int failed;

    @Override
    public void theorem(Read read) {
        Assertion theorem = read.theorem();
        try {
            checker(read.symbols()).check(theorem, read.proof(), read.labels());
            proved++;
        } catch (MetamathException e) {
            failed++;
            if (faults.size() < MOST_FAULTS) {
                faults.add("line " + read.line() + ": " + theorem.label() + ": " + e.text());
            }
        }
    }

    /** Symbols may have been declared since the last theorem. */
    private ProofChecker checker(Symbols symbols) {
        ProofChecker now = checker;
        if (now == null || known != symbols.count()) {
            now = new ProofChecker(symbols, ProofLimits.DEFAULT);
            checker = now;
            known = symbols.count();
        }
        return now;
    }

    DatabaseCheck result(int statements) {
        return new DatabaseCheck(statements, proved, faults, failed);
    }
}
