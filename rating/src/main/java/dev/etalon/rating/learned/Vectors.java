package dev.etalon.rating.learned;

import dev.etalon.core.encoder.EncodedText;
import dev.etalon.core.encoder.Encoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The vectors of texts, each of length 1. Keeps the last ones: passages return with every answer that rests on them. */
final class Vectors {
    private static final int KEPT = 20_000;

    private final Encoder encoder;
    private final LinkedHashMap<String, float[]> kept = new LinkedHashMap<>(16, 0.75f, true);

    Vectors(Encoder encoder) {
        this.encoder = encoder;
    }

    /** One for each text, in order. */
    List<float[]> of(List<String> texts) throws InterruptedException {
        Map<String, float[]> found = new HashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        lookUp(texts, found, missing);
        List<String> wanted = List.copyOf(missing);
        List<EncodedText> encoded = wanted.isEmpty() ? List.of() : encoder.encode(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            float[] vector = encoded.get(i).unitVector();
            found.put(wanted.get(i), vector);
            keep(wanted.get(i), vector);
        }
        List<float[]> vectors = new ArrayList<>();
        texts.forEach(text -> vectors.add(Objects.requireNonNull(found.get(text))));
        return vectors;
    }

    private synchronized void lookUp(List<String> texts, Map<String, float[]> found, Set<String> missing) {
        for (String text : texts) {
            float[] known = kept.get(text);
            if (known == null) {
                missing.add(text);
            } else {
                found.put(text, known);
            }
        }
    }

    private synchronized void keep(String text, float[] vector) {
        kept.put(text, vector);
        if (kept.size() > KEPT) {
            kept.remove(kept.firstEntry().getKey());
        }
    }

    static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
