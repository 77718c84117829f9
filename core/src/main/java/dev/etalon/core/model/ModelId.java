package dev.etalon.core.model;

import java.util.Objects;

/**
 * Which model answers.
 *
 * @param provider the kind of service, such as {@code openai}
 * @param endpoint where it is reached, without credentials; empty for a model inside this process
 * @param model its name there
 */
public record ModelId(String provider, String endpoint, String model) {
    public ModelId {
        Objects.requireNonNull(provider, "provider is null");
        Objects.requireNonNull(endpoint, "endpoint is null");
        Objects.requireNonNull(model, "model is null");
    }
}
