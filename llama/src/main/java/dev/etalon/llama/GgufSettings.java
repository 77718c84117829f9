package dev.etalon.llama;

import dev.etalon.core.model.Decoding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which model is run, and how.
 *
 * @param file the GGUF file
 * @param context tokens of prompt and reply together; null for what the model was trained for, at most {@value #USUAL_CONTEXT}
 * @param threads null for as many as the machine has processors
 * @param template the name of one of llama.cpp's chat templates ({@code chatml}, {@code llama3}, ...); null for the one in the file
 * @param decoding for whatever a request leaves open; temperature 0 and 1024 tokens where this leaves it open too
 * @param timeout the longest that one reply may take, without waiting for its turn
 */
public record GgufSettings(
        Path file,
        @Nullable Integer context,
        @Nullable Integer threads,
        @Nullable String template,
        Decoding decoding,
        Duration timeout) {
    /** The context where nobody names another: memory grows with it. */
    public static final int USUAL_CONTEXT = 8192;

    private static final int LEAST_CONTEXT = 256;
    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(3);
    /** A small model does not always come to an end by itself. */
    private static final int USUAL_REPLY = 1024;

    private static final Decoding USUAL = new Decoding(0.0, null, USUAL_REPLY, 0L);

    /** @throws IllegalArgumentException naming the setting that is wrong */
    public GgufSettings {
        Objects.requireNonNull(file, "file is null");
        if (context != null && context < LEAST_CONTEXT) {
            throw new IllegalArgumentException("context must be " + LEAST_CONTEXT + " or more, not " + context);
        }
        if (threads != null && threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, not " + threads);
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout must be longer than 0, not " + timeout);
        }
        decoding = decoding.orElse(USUAL);
    }

    public static GgufSettings of(Path file) {
        return new GgufSettings(file, null, null, null, Decoding.DEFAULT, USUAL_TIMEOUT);
    }

    public GgufSettings withContext(@Nullable Integer context) {
        return new GgufSettings(file, context, threads, template, decoding, timeout);
    }

    public GgufSettings withThreads(@Nullable Integer threads) {
        return new GgufSettings(file, context, threads, template, decoding, timeout);
    }

    public GgufSettings withTemplate(@Nullable String template) {
        return new GgufSettings(file, context, threads, template, decoding, timeout);
    }

    public GgufSettings withDecoding(Decoding decoding) {
        return new GgufSettings(file, context, threads, template, decoding, timeout);
    }

    public GgufSettings withTimeout(Duration timeout) {
        return new GgufSettings(file, context, threads, template, decoding, timeout);
    }

    int threadsOrAll() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
