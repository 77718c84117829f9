package dev.etalon.verify.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** Opens databases out of which no query gets. Runs in the worker. */
final class LockedDatabase {
    private static final int LARGEST_VALUE = 1_000_000;
    private static final int MOST_SQL = 1_000_000;

    private LockedDatabase() {}

    /**
     * A database that a script builds in memory, or a file, read only.
     *
     * @param script null where a file is opened
     */
    static Connection open(SqlEngine engine, @Nullable String script, @Nullable Path file) throws SQLException {
        return switch (engine) {
            case SQLITE -> sqlite(script, file);
            case DUCKDB -> duckdb(script, file);
        };
    }

    /** No second file (ATTACH, VACUUM INTO), no extension, no large value; written before the query, only read by it. */
    private static Connection sqlite(@Nullable String script, @Nullable Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enableLoadExtension(false);
        config.setReadOnly(file != null);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, String.valueOf(LARGEST_VALUE));
        config.setPragma(SQLiteConfig.Pragma.LIMIT_SQL_LENGTH, String.valueOf(MOST_SQL));
        config.setPragma(SQLiteConfig.Pragma.TEMP_STORE, "MEMORY");
        String url = file == null ? "jdbc:sqlite::memory:" : "jdbc:sqlite:file:" + uri(file) + "?mode=ro&immutable=1";
        Connection connection = DriverManager.getConnection(url, config.toProperties());
        try (Statement statement = connection.createStatement()) {
            if (script != null) {
                statement.executeUpdate(script);
            }
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA query_only = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static String uri(Path file) {
        return file.toUri().getRawPath();
    }

    /** No files, no network, no extensions, and none of these settings can be changed back. */
    private static Connection duckdb(@Nullable String script, @Nullable Path file) throws SQLException {
        requireDriver();
        Properties properties = new Properties();
        properties.setProperty("allow_unsigned_extensions", "false");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        if (file != null) {
            properties.setProperty("access_mode", "READ_ONLY");
        }
        Connection connection = DriverManager.getConnection("jdbc:duckdb:" + (file == null ? "" : file), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '256MB'");
            statement.execute("SET threads = 1");
            statement.execute("SET max_temp_directory_size = '0KB'");
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
            if (script != null) {
                statement.execute(script);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void requireDriver() throws SQLException {
        try {
            Class.forName("org.duckdb.DuckDBDriver");
        } catch (ClassNotFoundException e) {
            throw new SQLException(
                    "DuckDB is not here: put the jar of org.duckdb:duckdb_jdbc (81 MB) beside Etalon's libraries", e);
        }
    }
}
