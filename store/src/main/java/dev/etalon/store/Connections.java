package dev.etalon.store;

/** An open database: who writes to it, and who looks things up in it. */
record Connections(SqliteDatabase database, Writer writer, Lookups lookups) implements AutoCloseable {

    /** Opens a database whose tables are there. */
    static Connections to(SqliteDatabase database) {
        Lookups lookups = new Lookups(database);
        try {
            return new Connections(database, new Writer(database), lookups);
        } catch (RuntimeException e) {
            lookups.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } finally {
            lookups.close();
        }
    }
}
