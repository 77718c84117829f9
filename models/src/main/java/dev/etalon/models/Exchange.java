package dev.etalon.models;

import java.time.Duration;

/** What came back, and how long it took from sending to the last byte. */
record Exchange(String body, Duration latency) {
    private static final int EXCERPT = 300;

    /** The beginning of the body on one line, for people. */
    String excerpt() {
        return excerpt(body);
    }

    static String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "...";
    }
}
