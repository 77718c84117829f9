package dev.etalon.core.encoder;

/** One text as an encoder sees it: its tokens, a vector for each, and one for the whole. */
public final class EncodedText {
    private final Tokens tokens;
    private final int dimension;
    private final float[] vectors;
    private final float[] pooled;

    /**
     * Takes the arrays as they are, without a copy: the caller gives them away.
     *
     * @param vectors the vectors of all tokens one after the other, as the layer gives them
     * @param pooled the vector of the whole text, not scaled to any length
     */
    public EncodedText(Tokens tokens, float[] vectors, float[] pooled) {
        if (pooled.length == 0 || vectors.length != tokens.size() * pooled.length) {
            throw new IllegalArgumentException(tokens.size() + " tokens of " + pooled.length + " numbers need "
                    + tokens.size() * pooled.length + ", not " + vectors.length);
        }
        this.tokens = tokens;
        this.dimension = pooled.length;
        this.vectors = vectors;
        this.pooled = pooled;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** How many numbers a vector has. */
    public int dimension() {
        return dimension;
    }

    /** One number of the vector of one token. */
    public float value(int token, int place) {
        return vectors[token * dimension + place];
    }

    /** The vectors of all tokens, each scaled to length 1; a vector of zeros stays what it is. */
    public float[] unitVectors() {
        float[] units = vectors.clone();
        for (int token = 0; token < tokens.size(); token++) {
            scale(units, token * dimension, dimension);
        }
        return units;
    }

    /** The vector of the whole text, scaled to length 1; a vector of zeros stays what it is. */
    public float[] unitVector() {
        float[] unit = pooled.clone();
        scale(unit, 0, dimension);
        return unit;
    }

    /** About how much memory it takes, in bytes. */
    long bytes() {
        return 4L * (vectors.length + pooled.length + 2L * tokens.size()) + 128;
    }

    private static void scale(float[] values, int from, int length) {
        double squares = 0;
        for (int i = from; i < from + length; i++) {
            squares += (double) values[i] * values[i];
        }
        if (squares == 0) {
            return;
        }
        double factor = 1 / Math.sqrt(squares);
        for (int i = from; i < from + length; i++) {
            values[i] = (float) (values[i] * factor);
        }
    }
}
