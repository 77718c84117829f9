package dev.etalon.metrics.meteor;

import dev.etalon.metrics.text.PyText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The synonyms of WordNet 3.0 (Princeton University, 2006): the single words of all senses of a word, whatever its part of speech, of
 * its base forms too. Read once, at first use, from the files of the WordNet distribution; each sense is read when it is asked for.
 */
final class WordNet implements Synonyms {
    private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn30/";

    /** The four kinds of words, each with its endings and what stands for them in the base form. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "noun",
            List.of("s:", "ses:s", "ves:f", "xes:x", "zes:z", "ches:ch", "shes:sh", "men:man", "ies:y"),
            "verb",
            List.of("s:", "ies:y", "es:e", "es:", "ed:e", "ed:", "ing:e", "ing:"),
            "adj",
            List.of("er:", "est:", "er:e", "est:e"),
            "adv",
            List.of());

    private final List<WordNetPart> parts = new ArrayList<>();

    private static @Nullable WordNet shared;

    private WordNet() {
        ENDINGS.forEach((name, endings) -> parts.add(
                new WordNetPart(endings, bytes("index." + name), bytes("data." + name), bytes(name + ".exc"))));
    }

    /** @throws IllegalArgumentException where the files are not on the class path */
    static void mustBeThere() {
        if (WordNet.class.getResource(FOLDER + "data.noun") == null) {
            throw new IllegalArgumentException("METEOR's synonyms need WordNet, which is not on the class path:"
                    + " add net.sf.extjwnl:extjwnl-data-wn30:1.2, or turn synonyms off");
        }
    }

    /** The one that all share; it takes half a second to read. */
    static synchronized WordNet shared() {
        WordNet read = shared;
        if (read == null) {
            mustBeThere();
            read = new WordNet();
            shared = read;
        }
        return read;
    }

    @Override
    public Set<String> of(String word) {
        Set<String> synonyms = new LinkedHashSet<>();
        synonyms.add(word);
        String lower = PyText.lower(word);
        parts.forEach(part -> part.addSynonyms(lower, synonyms));
        return synonyms;
    }

    private static byte[] bytes(String name) {
        try (InputStream file = WordNet.class.getResourceAsStream(FOLDER + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("WordNet's " + name + " cannot be read", e);
        }
    }
}
