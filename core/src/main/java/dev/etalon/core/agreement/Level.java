package dev.etalon.core.agreement;

/** What the categories of a scale mean, which decides how far apart two of them are (Stevens's levels of measurement). */
public enum Level {
    /** Names only: two categories are equal or not. */
    NOMINAL,
    /** An order without distances. */
    ORDINAL,
    /** Numbers whose differences mean something. */
    INTERVAL,
    /** Numbers from a true zero up, whose ratios mean something. */
    RATIO
}
