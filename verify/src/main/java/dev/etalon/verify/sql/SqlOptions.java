package dev.etalon.verify.sql;

import dev.etalon.verify.sandbox.Assurance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How queries are run and compared.
 *
 * @param databases the folder with database files that samples name; null where samples bring their tables as SQL
 * @param anyColumnOrder whether the columns may come in another order than in the right result
 * @param tolerance how far numbers may differ, relative and absolute; 0 or more
 * @param time what one query may take; at least 100 ms
 * @param rows how many rows a result may have
 * @param minimum the weakest sandbox in which queries run; {@link Assurance#UNCONFINED}: in the best there is, or in none
 */
public record SqlOptions(
        SqlEngine engine,
        @Nullable Path databases,
        RowComparison comparison,
        boolean anyColumnOrder,
        double tolerance,
        Duration time,
        int rows,
        Assurance minimum) {

    /** SQLite, tables from samples, rows in the order that the right query asks for, columns as they are, 1e-9, 10 s, 100,000 rows. */
    public static final SqlOptions DEFAULT = new SqlOptions(
            SqlEngine.SQLITE,
            null,
            RowComparison.AUTO,
            false,
            1e-9,
            Duration.ofSeconds(10),
            100_000,
            Assurance.UNCONFINED);

    public SqlOptions {
        Objects.requireNonNull(engine, "engine is null");
        Objects.requireNonNull(comparison, "comparison is null");
        Objects.requireNonNull(minimum, "minimum is null");
        if (!(tolerance >= 0 && Double.isFinite(tolerance))) {
            throw new IllegalArgumentException("tolerance must be 0 or more, not " + tolerance);
        }
        if (time.toMillis() < 100) {
            throw new IllegalArgumentException("time must be at least 100 ms, not " + time);
        }
        if (rows < 1) {
            throw new IllegalArgumentException("rows must be at least 1, not " + rows);
        }
    }

    public SqlOptions withEngine(SqlEngine other) {
        return new SqlOptions(other, databases, comparison, anyColumnOrder, tolerance, time, rows, minimum);
    }

    public SqlOptions withDatabases(Path folder) {
        return new SqlOptions(engine, folder, comparison, anyColumnOrder, tolerance, time, rows, minimum);
    }

    public SqlOptions withComparison(RowComparison other) {
        return new SqlOptions(engine, databases, other, anyColumnOrder, tolerance, time, rows, minimum);
    }

    public SqlOptions withAnyColumnOrder(boolean any) {
        return new SqlOptions(engine, databases, comparison, any, tolerance, time, rows, minimum);
    }

    public SqlOptions withTime(Duration longest) {
        return new SqlOptions(engine, databases, comparison, anyColumnOrder, tolerance, longest, rows, minimum);
    }

    public SqlOptions withRows(int most) {
        return new SqlOptions(engine, databases, comparison, anyColumnOrder, tolerance, time, most, minimum);
    }

    public SqlOptions withMinimum(Assurance level) {
        return new SqlOptions(engine, databases, comparison, anyColumnOrder, tolerance, time, rows, level);
    }

    /** What exactly is measured: all that may change a verdict. */
    public String signature() {
        return "sql|v1|engine:" + engine.label() + "|data:" + (databases == null ? "sample" : "files") + "|rows:"
                + comparison.label() + "|columns:" + (anyColumnOrder ? "any" : "kept") + "|tolerance:" + tolerance
                + "|time:"
                + time.toMillis() + "ms|most:" + rows + "|minimum:" + minimum.label();
    }
}
