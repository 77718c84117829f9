package dev.etalon.files.trec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where in a file the lines of each topic stand: the first word of a line is its topic. Blank lines and lines that begin with # are
 * passed over. The lines of a topic usually stand together; where they do not, it has several pieces.
 */
final class TopicIndex {
    private final Map<String, List<Piece>> pieces;

    private TopicIndex(Map<String, List<Piece>> pieces) {
        this.pieces = pieces;
    }

    /** Adjacent lines of one topic: bytes of the file, and the number of the first line. */
    record Piece(long from, long to, long line) {}

    static TopicIndex of(InputStream text) throws IOException {
        Scan scan = new Scan();
        byte[] buffer = new byte[1 << 16];
        for (int n = text.read(buffer); n >= 0; n = text.read(buffer)) {
            for (int i = 0; i < n; i++) {
                scan.take(buffer[i]);
            }
        }
        scan.end();
        return new TopicIndex(scan.pieces);
    }

    /** The topics in the order of their first lines. */
    Set<String> topics() {
        return pieces.keySet();
    }

    List<Piece> pieces(String topic) {
        return pieces.getOrDefault(topic, List.of());
    }

    private enum State {
        BEFORE_TOPIC,
        IN_TOPIC,
        REST
    }

    /** Reads byte by byte; all that matters here is ASCII, which no byte of another UTF-8 character looks like. */
    private static final class Scan {
        private final Map<String, List<Piece>> pieces = new LinkedHashMap<>();
        private byte[] word = new byte[64];
        private int length;
        private State state = State.BEFORE_TOPIC;
        private long offset;
        private long line = 1;
        private long lineStart;
        private byte[] topic = {};
        private long pieceStart = -1;
        private long pieceLine;

        void take(byte next) {
            offset++;
            boolean space = next == ' ' || (next >= '\t' && next <= '\r');
            if (state == State.BEFORE_TOPIC && !space) {
                state = next == '#' ? State.REST : State.IN_TOPIC;
            } else if (state == State.IN_TOPIC && space) {
                endTopic();
            }
            if (state == State.IN_TOPIC) {
                append(next);
            }
            if (next == '\n') {
                state = State.BEFORE_TOPIC;
                line++;
                lineStart = offset;
            }
        }

        void end() {
            if (state == State.IN_TOPIC) {
                endTopic();
            }
            endPiece(offset);
        }

        private void append(byte next) {
            if (length == word.length) {
                word = Arrays.copyOf(word, 2 * length);
            }
            word[length++] = next;
        }

        private void endTopic() {
            state = State.REST;
            if (pieceStart < 0 || !Arrays.equals(topic, 0, topic.length, word, 0, length)) {
                endPiece(lineStart);
                topic = Arrays.copyOf(word, length);
                pieceStart = lineStart;
                pieceLine = line;
            }
            length = 0;
        }

        private void endPiece(long end) {
            if (pieceStart >= 0) {
                pieces.computeIfAbsent(new String(topic, StandardCharsets.UTF_8), ignored -> new ArrayList<>(1))
                        .add(new Piece(pieceStart, end, pieceLine));
            }
        }
    }
}
