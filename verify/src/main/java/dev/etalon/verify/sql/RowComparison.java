package dev.etalon.verify.sql;

import java.util.Locale;

/** What the order and the number of equal rows mean. */
public enum RowComparison {
    /** As {@link #ORDERED} where the right query sorts its result, else as {@link #BAG}. */
    AUTO,
    /** The same rows in the same order. */
    ORDERED,
    /** The same rows the same number of times, in any order. */
    BAG,
    /** The same rows, however often: as BIRD's execution accuracy does. */
    SET;

    /** The name in suites and signatures. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
