package dev.etalon.encoders;

import dev.etalon.core.encoder.Encoder;

/** The models of the tests, loaded once for all of them. */
final class Models {
    /** The weights that the reference vectors were made with; its numbers do not depend on the processor. */
    static final ClassPathModel MINILM =
            new ClassPathModel("all-minilm-l6-v2", ClassPathModel.MINILM_QUANTISED.known());

    private static final Encoder FULL = Encoders.open(MINILM, EncoderSettings.DEFAULT.withThreads(2));
    private static final Encoder LONG = Encoders.open(MINILM, EncoderSettings.DEFAULT.withMaxTokens(512));
    private static final Encoder QUANTISED = Encoders.embedded(EncoderSettings.DEFAULT);

    private Models() {}

    static Encoder full() {
        return FULL;
    }

    /** With all the tokens that bert_score takes. */
    static Encoder fullLong() {
        return LONG;
    }

    static Encoder quantised() {
        return QUANTISED;
    }
}
