package dev.etalon.rating.audit.probe;

import dev.etalon.rating.guideline.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The words that probes put into items, in English and in Russian. */
public final class ProbeTexts {
    private static final Map<String, Properties> ALL = Map.of("en", loaded("en"), "ru", loaded("ru"));

    private ProbeTexts() {}

    private static Properties loaded(String language) {
        String resource = "texts." + language + ".properties";
        Properties texts = new Properties();
        try (InputStream stream = Objects.requireNonNull(ProbeTexts.class.getResourceAsStream(resource), resource)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        return texts;
    }

    /** The one text under a key. */
    public static String text(String language, String key) {
        return Objects.requireNonNull(
                Objects.requireNonNull(ALL.get(language), language).getProperty(key), key);
    }

    /** The texts under {@code key.1}, {@code key.2}, ... */
    static List<String> texts(String language, String key) {
        Properties texts = Objects.requireNonNull(ALL.get(language), language);
        return Stream.iterate(1, number -> number + 1)
                .map(number -> texts.getProperty(key + "." + number))
                .takeWhile(Objects::nonNull)
                .toList();
    }

    /** Of all texts: an audit with other ones is another audit. */
    public static String hash() {
        return ContentHash.of(new TreeMap<>(ALL.get("en")).toString(), new TreeMap<>(ALL.get("ru")).toString())
                .brief();
    }
}
