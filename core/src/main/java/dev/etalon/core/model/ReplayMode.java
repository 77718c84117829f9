package dev.etalon.core.model;

/** How kept replies are used. */
public enum ReplayMode {
    /** A kept reply is served; a new one is asked for and kept. */
    READ_WRITE,
    /** Only kept replies: a request without one fails, and nothing is ever sent. */
    REPLAY_ONLY,
    /** Every request is sent, and its reply replaces the kept one. */
    REFRESH
}
