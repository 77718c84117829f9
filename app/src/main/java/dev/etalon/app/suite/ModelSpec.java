package dev.etalon.app.suite;

import dev.etalon.app.suite.shape.EnvText;
import dev.etalon.app.suite.source.Place;
import dev.etalon.core.model.Decoding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language model that a suite may ask. */
public sealed interface ModelSpec {

    Place place();

    /** The suite's name for it. */
    String name();

    Decoding decoding();

    /** How long one call may take. */
    Duration timeout();

    /**
     * One that a provider runs.
     *
     * @param model the provider's name for it
     * @param baseUrl where the provider is reached, or null for its usual address
     * @param apiKey to be taken with {@link EnvText#secret}; null where none is sent
     * @param requestsPerMinute null for no limit
     * @param tokensPerMinute null for no limit
     * @param retries how often a call is tried again, 0 or more
     */
    record Hosted(
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
            int retries)
            implements ModelSpec {}

    /**
     * One that runs in this process.
     *
     * @param file in GGUF
     * @param context tokens of prompt and reply together; null for the usual number
     * @param threads null for as many as there are processors
     * @param template the name of a chat template, null for the file's own
     */
    record Local(
            Place place,
            String name,
            Path file,
            @Nullable Integer context,
            @Nullable Integer threads,
            @Nullable String template,
            Decoding decoding,
            Duration timeout)
            implements ModelSpec {}

    /** Whose protocol a model speaks. */
    enum Provider {
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
