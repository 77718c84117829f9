package dev.etalon.core.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** A dataset cut down to a selection, read as it is asked for. */
final class SelectedDataset implements Dataset {
    private final Dataset source;
    private final Selection selection;

    SelectedDataset(Dataset source, Selection selection) {
        this.source = source;
        this.selection = selection;
    }

    @Override
    public Stream<Sample> samples() {
        return drawn().skip(selection.offset()).limit(selection.limit());
    }

    @Override
    public String fingerprint() {
        String whole = source.fingerprint();
        return whole.isEmpty()
                ? ""
                : HexFormat.of().formatHex(sha256((whole + "\n" + selection).getBytes(StandardCharsets.UTF_8)));
    }

    private Stream<Sample> filtered() {
        SampleFilter filter = new SampleFilter(selection);
        Stream<Sample> atTheEnd = Stream.of(filter).flatMap(seen -> {
            seen.refuseUnknown();
            return Stream.empty();
        });
        return Stream.concat(source.samples().filter(filter), atTheEnd);
    }

    private Stream<Sample> drawn() {
        Integer size = selection.size();
        if (size == null) {
            return filtered();
        }
        if (size == 0) {
            return Stream.empty();
        }
        long threshold = threshold(size);
        return filtered().filter(sample -> draw(sample) <= threshold);
    }

    /** The largest of the {@code size} smallest draws: those up to it are the sample. */
    private long threshold(int size) {
        PriorityQueue<Long> smallest = new PriorityQueue<>(Collections.reverseOrder());
        try (Stream<Sample> samples = filtered()) {
            samples.forEach(sample -> {
                smallest.add(draw(sample));
                if (smallest.size() > size) {
                    smallest.remove();
                }
            });
        }
        return smallest.size() < size || smallest.peek() == null ? Long.MAX_VALUE : smallest.peek();
    }

    /** A uniform 63-bit number of seed and id: two ids draw the same one with a chance of about 1e-7 in a million samples. */
    private long draw(Sample sample) {
        byte[] id = sample.id().getBytes(StandardCharsets.UTF_8);
        byte[] hash = sha256(ByteBuffer.allocate(Long.BYTES + id.length)
                .putLong(selection.seed())
                .put(id)
                .array());
        return ByteBuffer.wrap(hash).getLong() >>> 1;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
