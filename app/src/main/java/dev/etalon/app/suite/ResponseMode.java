package dev.etalon.app.suite;

import java.util.Locale;

/** What is done with kept replies of models. */
public enum ResponseMode {
    /** A kept reply is served; a new one is asked for and kept. */
    READ_WRITE,
    /** Only kept replies: a request without one fails, and nothing is sent. */
    REPLAY_ONLY,
    /** Every request is sent, and its reply replaces the kept one. */
    REFRESH,
    /** Nothing is served and nothing kept. */
    OFF;

    /** The name in suites. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ResponseMode of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
