package dev.etalon.core.encoder;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Keeps the texts that were encoded last, so that a reference of many samples, or a text that two metrics ask for, is encoded once.
 * Bounded in bytes; changes no number.
 */
public final class CachedEncoder implements Encoder {
    private final Encoder encoder;
    private final long mostBytes;
    private final LinkedHashMap<String, EncodedText> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** @param mostBytes about how much memory the kept texts may take; what is larger alone is not kept */
    public CachedEncoder(Encoder encoder, long mostBytes) {
        if (mostBytes < 0) {
            throw new IllegalArgumentException("a cache takes 0 bytes or more, not " + mostBytes);
        }
        this.encoder = encoder;
        this.mostBytes = mostBytes;
    }

    @Override
    public EncoderIdentity identity() {
        return encoder.identity();
    }

    @Override
    public Tokens tokens(String text) {
        return encoder.tokens(text);
    }

    @Override
    public List<EncodedText> encode(List<String> texts) throws InterruptedException {
        Map<String, EncodedText> found = new HashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        lookUp(texts, found, missing);
        if (!missing.isEmpty()) {
            Iterator<EncodedText> encoded = encoder.encode(List.copyOf(missing)).iterator();
            for (String text : missing) {
                EncodedText one = encoded.next();
                found.put(text, one);
                keep(text, one);
            }
        }
        return texts.stream()
                .map(text -> Objects.requireNonNull(found.get(text)))
                .toList();
    }

    @Override
    public void close() {
        encoder.close();
    }

    private synchronized void lookUp(List<String> texts, Map<String, EncodedText> found, Set<String> missing) {
        for (String text : texts) {
            EncodedText known = kept.get(text);
            if (known != null) {
                found.put(text, known);
            } else {
                missing.add(text);
            }
        }
    }

    private synchronized void keep(String text, EncodedText encoded) {
        long size = size(text, encoded);
        if (size > mostBytes || kept.containsKey(text)) {
            return;
        }
        kept.put(text, encoded);
        bytes += size;
        var eldest = kept.entrySet().iterator();
        while (bytes > mostBytes) {
            Map.Entry<String, EncodedText> oldest = eldest.next();
            bytes -= size(oldest.getKey(), oldest.getValue());
            eldest.remove();
        }
    }

    private static long size(String text, EncodedText encoded) {
        return encoded.bytes() + 2L * text.length();
    }
}
