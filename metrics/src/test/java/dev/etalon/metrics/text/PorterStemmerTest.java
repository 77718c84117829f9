package dev.etalon.metrics.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.metrics.Texts;
import dev.etalon.metrics.Vectors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PorterStemmerTest {

    @Test
    void stemsAsNltkDoes() {
        JsonNode vectors = Vectors.read("stems");
        List<String> words = Vectors.strings(vectors.get("words"));
        List<String> stems = Vectors.strings(vectors.get("stems"));
        for (int i = 0; i < words.size(); i++) {
            assertThat(PorterStemmer.stem(words.get(i))).as(words.get(i)).isEqualTo(stems.get(i));
        }
    }

    @Test
    void stemsEveryWordOfWordNetAsNltkDoes() throws Exception {
        Set<String> lemmas = new TreeSet<>();
        for (String kind : List.of("noun", "verb", "adj", "adv")) {
            readLemmas(kind, lemmas);
        }
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String lemma : lemmas) {
            digest.update((PorterStemmer.stem(lemma) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        JsonNode vectors = Vectors.read("stems");
        assertThat(lemmas).hasSize(vectors.get("lemmas").intValue());
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo(vectors.get("digest").textValue());
    }

    @Property
    void takesAnyText(@ForAll("nasty") String text) {
        assertThat(PorterStemmer.stem(text)).hasSizeLessThanOrEqualTo(text.length() + 1);
    }

    private static void readLemmas(String kind, Set<String> lemmas) throws IOException {
        String name = "/net/sf/extjwnl/data/wordnet/wn30/index." + kind;
        try (InputStream file = PorterStemmerTest.class.getResourceAsStream(name)) {
            new BufferedReader(new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .filter(lemma -> lemma.matches("[a-z]+"))
                    .forEach(lemmas::add);
        }
    }

    @Provide
    Arbitrary<String> nasty() {
        return Texts.nasty();
    }
}
