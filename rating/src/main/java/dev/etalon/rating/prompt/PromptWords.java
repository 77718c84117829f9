package dev.etalon.rating.prompt;

import dev.etalon.rating.guideline.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The small words of a prompt in one language. */
final class PromptWords {
    static final List<String> LANGUAGES = List.of("en", "ru");

    private final Properties words = new Properties();

    /** @throws IllegalArgumentException when there are no prompts in this language */
    PromptWords(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("there is no judge prompt in language \"" + language
                    + "\": set the guideline's language to one of " + String.join(", ", LANGUAGES));
        }
        String resource = "words." + language + ".properties";
        try (InputStream stream = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    String word(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    ContentHash hash() {
        return ContentHash.of(new TreeMap<>(words).toString());
    }
}
