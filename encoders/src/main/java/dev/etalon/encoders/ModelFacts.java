package dev.etalon.encoders;

import org.jspecify.annotations.Nullable;

/**
 * What a model's files say of it.
 *
 * @param layers how many layers it has; null where that is not known
 * @param pooling how the vector of a text is made
 * @param maxTokens where its authors cut texts
 * @param mostTokens the longest text that it can take
 */
record ModelFacts(@Nullable Integer layers, Pooling pooling, int maxTokens, int mostTokens) {

    ModelFacts withPooling(@Nullable Pooling chosen) {
        return chosen == null ? this : new ModelFacts(layers, chosen, maxTokens, mostTokens);
    }

    int maxTokens(EncoderSettings settings) {
        Integer wanted = settings.maxTokens();
        if (wanted == null) {
            return Math.min(maxTokens, mostTokens);
        }
        if (wanted > mostTokens) {
            throw new IllegalArgumentException("max-tokens is " + wanted + ", but the model takes at most " + mostTokens
                    + ": set it to that or less");
        }
        return wanted;
    }

    /** Whether the settings ask for the last layer, by its number or by none. */
    boolean last(EncoderSettings settings) {
        return settings.layer() == null || settings.layer().equals(layers);
    }

    String layer(EncoderSettings settings) {
        Integer wanted = settings.layer() == null ? layers : settings.layer();
        return wanted == null ? "last" : wanted.toString();
    }
}
