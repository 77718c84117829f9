package dev.etalon.verify.sandbox.process;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the first bytes; more than those is too much. */
final class Head implements Sink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;

    Head(int most) {
        this.most = most;
    }

    @Override
    public synchronized boolean accept(byte[] buffer, int length) {
        int room = most - bytes.size();
        bytes.write(buffer, 0, Math.min(room, length));
        return length <= room;
    }

    synchronized String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
