package dev.etalon.rating.learned;

import dev.etalon.core.encoder.EncodedText;
import dev.etalon.core.encoder.Encoder;
import dev.etalon.core.encoder.EncoderIdentity;
import dev.etalon.core.encoder.Tokens;
import java.util.List;
import java.util.Locale;

/** Texts with the same words have near vectors. */
public final class BagEncoder implements Encoder {
    private static final int DIMENSION = 32;

    private final String name;

    public BagEncoder(String name) {
        this.name = name;
    }

    @Override
    public EncoderIdentity identity() {
        return new EncoderIdentity(name, "last", "mean", 512, "test");
    }

    @Override
    public Tokens tokens(String text) {
        return new Tokens(new int[] {0}, new boolean[] {false}, 1);
    }

    @Override
    public List<EncodedText> encode(List<String> texts) {
        return texts.stream().map(this::one).toList();
    }

    private EncodedText one(String text) {
        float[] vector = new float[DIMENSION];
        for (String word : text.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
            vector[Math.floorMod(word.hashCode(), DIMENSION)]++;
        }
        return new EncodedText(tokens(text), vector, vector.clone());
    }

    @Override
    public void close() {}
}
