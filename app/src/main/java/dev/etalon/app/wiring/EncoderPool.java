package dev.etalon.app.wiring;

import dev.etalon.core.encoder.CachedEncoder;
import dev.etalon.core.encoder.Encoder;
import dev.etalon.encoders.EncoderSettings;
import dev.etalon.encoders.Encoders;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encoders of a suite, opened when they are first asked for, so that a suite without them loads none. Scorers that ask for the
 * same one share it, and a text that both look at is encoded once.
 */
final class EncoderPool implements AutoCloseable {
    private static final long CACHE_BYTES = 48L << 20;

    private final Map<Wanted, Encoder> open = new HashMap<>();

    private record Wanted(@Nullable Path folder, EncoderSettings settings) {}

    /**
     * @param folder null for the encoder that ships
     * @throws IllegalArgumentException when it cannot be used; the message says why
     */
    Encoder encoder(@Nullable Path folder, EncoderSettings settings) {
        return open.computeIfAbsent(new Wanted(folder, settings), EncoderPool::open);
    }

    private static Encoder open(Wanted wanted) {
        try {
            Encoder encoder = wanted.folder() == null
                    ? Encoders.embedded(wanted.settings())
                    : Encoders.folder(wanted.folder(), wanted.settings());
            return new CachedEncoder(encoder, CACHE_BYTES);
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        open.values().forEach(Encoder::close);
        open.clear();
    }
}
