package dev.etalon.verify.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs one query within its limits. Runs in the worker. */
final class QueryRun {
    private static final long MOST_CHARACTERS = 16_000_000;
    private static final int MOST_COLUMNS = 1000;

    private final ScheduledExecutorService clock;
    private final Duration time;
    private final int mostRows;

    QueryRun(ScheduledExecutorService clock, Duration time, int mostRows) {
        this.clock = clock;
        this.time = time;
        this.mostRows = mostRows;
    }

    /** A driver's own timeout does not stop a query that gives no row (SQLite), so another thread cancels it. */
    Ran run(Connection connection, String query) {
        AtomicBoolean late = new AtomicBoolean();
        try (Statement statement = connection.createStatement()) {
            ScheduledFuture<?> alarm =
                    clock.schedule(() -> cancel(statement, late), time.toMillis(), TimeUnit.MILLISECONDS);
            try (ResultSet result = statement.executeQuery(query)) {
                Ran ran = read(result);
                // A driver may not notice that it was told to stop.
                return late.get() ? new Ran.Over("time") : ran;
            } finally {
                alarm.cancel(false);
            }
        } catch (SQLException e) {
            return late.get() ? new Ran.Over("time") : new Ran.Broken(String.valueOf(e.getMessage()));
        }
    }

    private static void cancel(Statement statement, AtomicBoolean late) {
        late.set(true);
        try {
            statement.cancel();
        } catch (SQLException e) {
            // The query ended in this moment, or the host ends the worker.
            late.set(true);
        }
    }

    private Ran read(ResultSet result) throws SQLException {
        ResultSetMetaData head = result.getMetaData();
        int width = head.getColumnCount();
        if (width > MOST_COLUMNS) {
            return new Ran.Over("columns");
        }
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            columns.add(head.getColumnLabel(i));
        }
        List<List<Cell>> rows = new ArrayList<>();
        long characters = 0;
        while (result.next()) {
            List<Cell> row = new ArrayList<>(width);
            for (int i = 1; i <= width; i++) {
                Cell cell = Cell.of(result.getObject(i));
                characters += 8 + (cell instanceof Cell.Text text ? text.value().length() : 8);
                row.add(cell);
            }
            rows.add(row);
            if (rows.size() > mostRows) {
                return new Ran.Over("rows");
            }
            if (characters > MOST_CHARACTERS) {
                return new Ran.Over("size of the result");
            }
        }
        return new Ran.Rows(new Table(columns, rows));
    }
}
