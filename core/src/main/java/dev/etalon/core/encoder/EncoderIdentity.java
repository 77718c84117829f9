package dev.etalon.core.encoder;

import java.util.Objects;

/**
 * What exactly an encoder is: two encoders of equal identity give equal vectors, up to the instruction set of the processor.
 *
 * @param model its name and a hash of its files: {@code all-minilm-l6-v2-q@1a2b3c4d}
 * @param layer the layer that the token vectors are taken from: its number, or {@code last} where that is not known
 * @param pooling how token vectors become the vector of the text: {@code mean}, {@code cls}
 * @param maxTokens the longest text in tokens, special ones included; longer ones are cut
 * @param runtime what computes, with its version: {@code onnxruntime-1.20.0}
 */
public record EncoderIdentity(String model, String layer, String pooling, int maxTokens, String runtime) {
    public EncoderIdentity {
        Objects.requireNonNull(model, "model is null");
        Objects.requireNonNull(layer, "layer is null");
        Objects.requireNonNull(pooling, "pooling is null");
        Objects.requireNonNull(runtime, "runtime is null");
        if (maxTokens < 1) {
            throw new IllegalArgumentException("an encoder takes 1 token or more, not " + maxTokens);
        }
    }
}
