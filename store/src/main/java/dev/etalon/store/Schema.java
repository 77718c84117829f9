package dev.etalon.store;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables, brought up to date by Flyway. As Flyway takes half a second to start, its version is asked for first. */
final class Schema {
    /** The newest migration; each script ends by writing its own number there. */
    static final int VERSION = 1;

    private Schema() {}

    static void bringUpToDate(SqliteDatabase database) {
        if (isCurrent(database)) {
            return;
        }
        ProcessLock.holding(database.lock("schema"), () -> {
            if (!isCurrent(database)) {
                useWriteAheadLog(database);
                migrate(database);
            }
        });
    }

    private static boolean isCurrent(SqliteDatabase database) {
        int version = version(database);
        if (version > VERSION) {
            throw new StoreException(
                    "the database " + database.file() + " was written by a newer Etalon (its schema is " + version
                            + ", this program knows " + VERSION + "): update Etalon, or use another folder");
        }
        return version == VERSION;
    }

    private static int version(SqliteDatabase database) {
        if (!Files.exists(database.file())) {
            return 0;
        }
        try (Connection connection = database.reading();
                var statement = connection.createStatement();
                var row = statement.executeQuery("pragma user_version")) {
            return row.getInt(1);
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    /** The mode stays in the file. Changed under the lock only: two who change it at once get "busy" without a wait. */
    private static void useWriteAheadLog(SqliteDatabase database) {
        try (Connection connection = database.writing()) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    private static void migrate(SqliteDatabase database) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database.url(), null, null)
                    .locations("classpath:dev/etalon/store/sqlite")
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException(
                    "the tables of the database " + database.file()
                            + " cannot be made or updated; if it is not Etalon's, use another folder (" + e.getMessage()
                            + ")",
                    e);
        }
    }
}
