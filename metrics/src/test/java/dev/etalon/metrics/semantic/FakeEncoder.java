package dev.etalon.metrics.semantic;

import dev.etalon.core.encoder.EncodedText;
import dev.etalon.core.encoder.Encoder;
import dev.etalon.core.encoder.EncoderIdentity;
import dev.etalon.core.encoder.Tokens;
import dev.etalon.metrics.text.PyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Words are tokens, [ and ] stand around each text, and the vector of a token depends on its word alone: so matches can be worked out
 * by hand.
 */
final class FakeEncoder implements Encoder {
    private static final int OPENING = 1;
    private static final int CLOSING = 2;
    private static final int DIMENSION = 16;

    private final int maxTokens;

    FakeEncoder() {
        this(1000);
    }

    FakeEncoder(int maxTokens) {
        this.maxTokens = maxTokens;
    }

    @Override
    public EncoderIdentity identity() {
        return new EncoderIdentity("fake@0", "1", "mean", maxTokens, "test-1");
    }

    @Override
    public Tokens tokens(String text) {
        List<Integer> all = new ArrayList<>();
        all.add(OPENING);
        for (String word : PyText.split(text)) {
            all.add(10 + Math.floorMod(word.hashCode(), 1_000_000));
        }
        int uncut = all.size() + 1;
        List<Integer> kept = new ArrayList<>(all.subList(0, Math.min(all.size(), maxTokens - 1)));
        kept.add(CLOSING);
        boolean[] special = new boolean[kept.size()];
        special[0] = true;
        special[special.length - 1] = true;
        return new Tokens(kept.stream().mapToInt(Integer::intValue).toArray(), special, uncut);
    }

    @Override
    public List<EncodedText> encode(List<String> texts) {
        return texts.stream().map(this::encode).toList();
    }

    private EncodedText encode(String text) {
        Tokens tokens = tokens(text);
        float[] vectors = new float[tokens.size() * DIMENSION];
        float[] mean = new float[DIMENSION];
        for (int i = 0; i < tokens.size(); i++) {
            float[] vector = vector(tokens.id(i));
            System.arraycopy(vector, 0, vectors, i * DIMENSION, DIMENSION);
            for (int k = 0; k < DIMENSION; k++) {
                mean[k] += vector[k] / tokens.size();
            }
        }
        return new EncodedText(tokens, vectors, mean);
    }

    /** The same for a token wherever it stands. */
    static float[] vector(int id) {
        Random random = new Random(id);
        float[] vector = new float[DIMENSION];
        for (int k = 0; k < DIMENSION; k++) {
            vector[k] = (float) random.nextGaussian();
        }
        return vector;
    }

    @Override
    public void close() {}
}
