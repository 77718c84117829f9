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
import java.util.stream.Stream;

/** The small words of a prompt in one language. */
final class PromptWords {
    static final List<String> LANGUAGES = List.of("en", "ru");

    private final Properties words;
    private final Properties examples;
    private final Properties rubric;

    /** @throws IllegalArgumentException when there are no prompts in this language */
    PromptWords(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("there is no judge prompt in language \"" + language
                    + "\": set the guideline's language to one of " + String.join(", ", LANGUAGES));
        }
        words = loaded("words." + language);
        examples = loaded("examples." + language);
        rubric = loaded("rubric." + language);
    }

    private static Properties loaded(String name) {
        Properties loaded = new Properties();
        String resource = name + ".properties";
        try (InputStream stream = Objects.requireNonNull(PromptWords.class.getResourceAsStream(resource), resource)) {
            loaded.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        return loaded;
    }

    String word(String key) {
        return Stream.of(words, examples, rubric)
                .map(each -> each.getProperty(key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no word for " + key));
    }

    ContentHash hash() {
        return ContentHash.of(new TreeMap<>(words).toString());
    }

    /** Of the words that only prompts of rubrics have. */
    ContentHash rubricHash() {
        return ContentHash.of(new TreeMap<>(rubric).toString());
    }

    /** Of the words that only prompts with examples have. */
    ContentHash examplesHash() {
        return ContentHash.of(new TreeMap<>(examples).toString());
    }
}
