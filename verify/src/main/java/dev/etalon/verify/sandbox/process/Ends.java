package dev.etalon.verify.sandbox.process;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Keeps the first and the last bytes, and counts them all. */
final class Ends implements Sink {
    private static final int FIRST = 1024;
    private static final int LAST = 7168;

    private final int most;
    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private byte[] last = new byte[0];
    private long total;

    Ends(int most) {
        this.most = most;
    }

    @Override
    public synchronized boolean accept(byte[] buffer, int length) {
        total += length;
        int opening = Math.min(FIRST - first.size(), length);
        first.write(buffer, 0, opening);
        byte[] joined = Arrays.copyOf(last, last.length + length - opening);
        System.arraycopy(buffer, opening, joined, last.length, length - opening);
        last = joined.length <= LAST ? joined : Arrays.copyOfRange(joined, joined.length - LAST, joined.length);
        return total <= most;
    }

    synchronized String text() {
        String gap = total > FIRST + LAST ? "\n... (" + (total - FIRST - LAST) + " bytes left out)\n" : "";
        return first.toString(StandardCharsets.UTF_8) + gap + new String(last, StandardCharsets.UTF_8);
    }
}
