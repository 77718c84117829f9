package dev.etalon.models;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of services that models are reached at. */
public enum Provider {
    OPENAI("https://api.openai.com/v1", true, StructuredOutput.NATIVE),
    /** Anything that speaks OpenAI's chat completions: vLLM, llama.cpp, LiteLLM, OpenRouter, ... */
    OPENAI_COMPATIBLE(null, false, StructuredOutput.PROMPT),
    ANTHROPIC("https://api.anthropic.com/v1", true, StructuredOutput.NATIVE),
    GEMINI("https://generativelanguage.googleapis.com/v1beta", true, StructuredOutput.NATIVE),
    OLLAMA("http://localhost:11434", false, StructuredOutput.NATIVE);

    private final @Nullable String baseUrl;
    private final boolean needsKey;
    private final StructuredOutput structured;

    Provider(@Nullable String baseUrl, boolean needsKey, StructuredOutput structured) {
        this.baseUrl = baseUrl;
        this.needsKey = needsKey;
        this.structured = structured;
    }

    /** The name in suites and price files: {@code openai-compatible}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException naming those that there are */
    public static Provider of(String key) {
        return Arrays.stream(values())
                .filter(provider -> provider.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("provider: there is no \"" + key + "\"; known are "
                        + Arrays.stream(values()).map(Provider::key).collect(Collectors.joining(", "))));
    }

    /** Where it is reached unless told otherwise, or null where it must be told. */
    public @Nullable String baseUrl() {
        return baseUrl;
    }

    boolean needsKey() {
        return needsKey;
    }

    StructuredOutput structured() {
        return structured;
    }
}
