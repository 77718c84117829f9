package dev.etalon.verify.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Keeps the last bytes, and counts them all. */
final class Tail implements Sink {
    private static final int KEPT = 8192;

    private final int most;
    private byte[] last = new byte[0];
    private long total;

    Tail(int most) {
        this.most = most;
    }

    @Override
    public synchronized boolean accept(byte[] buffer, int length) {
        total += length;
        byte[] joined = Arrays.copyOf(last, last.length + length);
        System.arraycopy(buffer, 0, joined, last.length, length);
        last = joined.length <= KEPT ? joined : Arrays.copyOfRange(joined, joined.length - KEPT, joined.length);
        return total <= most;
    }

    synchronized String text() {
        return new String(last, StandardCharsets.UTF_8);
    }
}
