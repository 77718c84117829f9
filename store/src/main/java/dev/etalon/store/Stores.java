package dev.etalon.store;

import dev.etalon.core.model.ResponseStore;
import dev.etalon.core.run.RunStore;
import java.nio.file.Path;

/**
 * Runs and responses in one SQLite database. Many threads and processes of one machine may have it open at once; it does not belong
 * on a network drive. What is recorded is safe from the death of the process as soon as the recording call returns; a power cut may
 * take the last moments, and never damages the rest.
 */
public final class Stores implements AutoCloseable {
    /** Where a database is kept unless somebody says otherwise. */
    public static final Path DEFAULT_FOLDER = Path.of(".etalon");

    private static final String SQLITE_URL = "jdbc:sqlite:";

    private final Connections connections;
    private final JdbcRunStore runs;
    private final JdbcResponseStore responses;

    private Stores(Connections connections) {
        this.connections = connections;
        runs = new JdbcRunStore(connections, this::close);
        responses = new JdbcResponseStore(connections);
    }

    /**
     * Opens the database {@code etalon.db} of this folder, and makes both where they are missing.
     *
     * @throws StoreException when that cannot be: no permission, a damaged file, one that a newer Etalon has written
     */
    public static Stores open(Path folder) {
        return openFile(folder.resolve("etalon.db"));
    }

    /**
     * Opens a database by its address: {@code jdbc:sqlite:FILE}, or a folder as {@link #open(Path)} does.
     *
     * @throws StoreException when that cannot be
     */
    public static Stores open(String address) {
        if (!address.startsWith("jdbc:")) {
            return open(Path.of(address));
        }
        String file = address.startsWith(SQLITE_URL) ? address.substring(SQLITE_URL.length()) : "";
        if (file.isEmpty() || file.startsWith(":")) {
            throw new StoreException("cannot open " + address + ": give a folder or " + SQLITE_URL + "FILE");
        }
        return openFile(Path.of(file));
    }

    private static Stores openFile(Path file) {
        SqliteDatabase database = SqliteDatabase.at(file.toAbsolutePath());
        Schema.bringUpToDate(database);
        return new Stores(Connections.to(database));
    }

    public RunStore runs() {
        return runs;
    }

    public ResponseStore responses() {
        return responses;
    }

    /** Lets go of every run that is still being written, and closes the database. Closing {@link #runs()} does the same. */
    @Override
    public void close() {
        try {
            connections.close();
        } finally {
            runs.letGo();
        }
    }
}
