package dev.etalon.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A database file: opens connections, and says in words what is wrong with it. */
final class SqliteDatabase {
    private static final int BUSY_MILLISECONDS = 30_000;
    /** In pages of 4 KiB: each checkpoint costs a sync to disk, so not too often. */
    private static final int CHECKPOINT_PAGES = 16_000;

    private final Path file;

    private SqliteDatabase(Path file) {
        this.file = file;
    }

    /** Makes the folder where it is missing, not yet the file. */
    static SqliteDatabase at(Path file) {
        Path folder = Objects.requireNonNull(file.getParent(), "file has no folder");
        if (file.toString().contains("?")) {
            throw new StoreException(
                    "a database cannot be kept in " + file + ": choose a folder without a question mark");
        }
        try {
            Files.createDirectories(folder);
            return new SqliteDatabase(folder.toRealPath().resolve(file.getFileName()));
        } catch (IOException e) {
            throw new StoreException(
                    "cannot make the folder " + folder + " (" + e + "): choose a folder that this user can write to",
                    e);
        }
    }

    Path file() {
        return file;
    }

    /** A lock file beside the database. */
    Path lock(String name) {
        return file.resolveSibling("locks").resolve(name + ".lock");
    }

    String url() {
        return "jdbc:sqlite:" + file;
    }

    /** A connection that writes. */
    Connection writing() {
        SQLiteConfig config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, String.valueOf(64 << 20));
        config.setCacheSize(-32_000);
        return connect(config, "pragma wal_autocheckpoint = " + CHECKPOINT_PAGES);
    }

    /** A connection that reads: what it reads is one state of the database, and it never waits for the writer. */
    Connection reading() {
        SQLiteConfig config = config();
        return connect(config, "pragma query_only = true");
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLISECONDS);
        return config;
    }

    private Connection connect(SQLiteConfig config, String pragma) {
        try {
            Connection connection = config.createConnection(url());
            try (var statement = connection.createStatement()) {
                statement.execute(pragma);
            }
            return connection;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The exception for a user, with what to do. */
    StoreException failure(SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        String advice = switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                "is damaged or no database: move it away (a new one is made) or restore a copy of it";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                "cannot be written: choose a folder that this user can write to";
            case SQLITE_FULL -> "has no room: the disk is full";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "is locked by another process for more than " + BUSY_MILLISECONDS / 1000
                        + " s: end that process, or wait for it";
            default -> "cannot be used";
        };
        return new StoreException("the database " + file + " " + advice + " (" + e.getMessage() + ")", e);
    }
}
