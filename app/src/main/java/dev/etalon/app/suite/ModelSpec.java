package dev.etalon.app.suite;

import dev.etalon.app.suite.shape.EnvText;
import dev.etalon.app.suite.source.Place;
import dev.etalon.core.model.Decoding;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A language model that a suite may ask.
 *
 * @param name the suite's name for it
 * @param model the provider's name for it
 * @param baseUrl where the provider is reached, or null for its usual address
 * @param apiKey to be taken with {@link EnvText#secret}; null where none is sent
 * @param timeout of one call
 * @param requestsPerMinute null for no limit
 * @param tokensPerMinute null for no limit
 * @param retries how often a call is tried again, 0 or more
 */
public record ModelSpec(
        Place place,
        String name,
        Provider provider,
        EnvText model,
        @Nullable EnvText baseUrl,
        @Nullable EnvText apiKey,
        Decoding decoding,
        Duration timeout,
        Concurrency concurrency,
        @Nullable Integer requestsPerMinute,
        @Nullable Long tokensPerMinute,
        int retries) {

    /** Whose protocol a model speaks. */
    public enum Provider {
        OPENAI("OPENAI_API_KEY"),
        ANTHROPIC("ANTHROPIC_API_KEY"),
        GEMINI("GEMINI_API_KEY"),
        OLLAMA(null);

        private final @Nullable String keyVariable;

        Provider(@Nullable String keyVariable) {
            this.keyVariable = keyVariable;
        }

        /** The variable in which its key usually is, null where it takes none. */
        @Nullable
        String keyVariable() {
            return keyVariable;
        }

        static Provider of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }
}
