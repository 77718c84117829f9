package dev.etalon.metrics.semantic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The references that idf weights are counted over: usually all of the dataset.
 *
 * @param references opens them anew, each time the same; the reader closes the stream
 * @param hash of the texts, so that scores under other weights are never compared
 */
public record IdfSource(Supplier<Stream<String>> references, String hash) {

    /** Reads the references once, for their hash. */
    public static IdfSource of(Supplier<Stream<String>> references) {
        try (Stream<String> texts = references.get()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEachOrdered(text -> {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0xff);
            });
            return new IdfSource(references, HexFormat.of().formatHex(digest.digest(), 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
