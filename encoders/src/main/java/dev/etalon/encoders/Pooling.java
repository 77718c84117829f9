package dev.etalon.encoders;

import java.util.Locale;

/** How the vectors of the tokens become the vector of the text. */
public enum Pooling {
    /** The mean over all tokens, special ones included. */
    MEAN {
        @Override
        float[] pool(float[] vectors, int dimension) {
            double[] sums = new double[dimension];
            int tokens = vectors.length / dimension;
            for (int i = 0; i < vectors.length; i++) {
                sums[i % dimension] += vectors[i];
            }
            float[] mean = new float[dimension];
            for (int i = 0; i < dimension; i++) {
                mean[i] = (float) (sums[i] / tokens);
            }
            return mean;
        }
    },
    /** The vector of the first token. */
    CLS {
        @Override
        float[] pool(float[] vectors, int dimension) {
            float[] first = new float[dimension];
            System.arraycopy(vectors, 0, first, 0, dimension);
            return first;
        }
    };

    abstract float[] pool(float[] vectors, int dimension);

    /** {@code mean}, {@code cls}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Pooling of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
