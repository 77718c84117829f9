package dev.etalon.rating.audit.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.rating.guideline.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The attacks that ship with Etalon, from {@code attacks.jsonl}. */
public final class Attacks {
    private static final String RESOURCE = "attacks.jsonl";
    private static final String TEXT = loaded();
    private static final List<Attack> ALL = TEXT.lines().map(Attacks::attack).toList();

    private Attacks() {}

    private static String loaded() {
        try (InputStream stream = Objects.requireNonNull(Attacks.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    private static Attack attack(String line) {
        try {
            JsonNode attack = new ObjectMapper().readTree(line);
            return new Attack(
                    attack.get("family").asText(),
                    attack.get("language").asText(),
                    attack.get("text").asText(),
                    Disguise.named(attack.path("how").asText("plain")));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " has a broken line: " + line, e);
        }
    }

    public static List<Attack> all() {
        return ALL;
    }

    /** Those in a language, families in the order of the file. */
    public static Map<String, List<Attack>> byFamily(String language) {
        return ALL.stream()
                .filter(attack -> attack.language().equals(language))
                .collect(Collectors.groupingBy(Attack::family, LinkedHashMap::new, Collectors.toList()));
    }

    /** Of the whole corpus: an audit with another one is another audit. */
    public static String hash() {
        return ContentHash.of(TEXT).brief();
    }
}
