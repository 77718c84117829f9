package dev.etalon.subjects;

import java.util.ArrayDeque;
import java.util.Deque;

/** Remembers the last few lines of a text that may be endless. Safe for use by many threads. */
final class LastLines {
    private static final int LINES = 10;
    private static final int LENGTH = 300;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.add(line.length() > LENGTH ? line.substring(0, LENGTH) + "..." : line);
    }

    synchronized boolean isEmpty() {
        return lines.isEmpty();
    }

    @Override
    public synchronized String toString() {
        return String.join("\n", lines);
    }
}
