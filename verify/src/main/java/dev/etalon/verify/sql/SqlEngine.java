package dev.etalon.verify.sql;

import java.util.Locale;

/** The databases in which queries can run. */
public enum SqlEngine {
    SQLITE,
    DUCKDB;

    /** The name in suites and signatures. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
