package dev.etalon.subjects;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Texts that must not appear in messages. */
final class Secrets {
    private static final int SHORTEST = 6;

    private final List<String> texts;

    /** @param values each is hidden whole, and each of its words too, so that {@code Bearer <token>} hides the token */
    Secrets(Collection<String> values) {
        texts = values.stream()
                .flatMap(value -> Stream.concat(Stream.of(value), Stream.of(value.split("\\s+"))))
                .filter(text -> text.length() >= SHORTEST && !text.equals("Bearer"))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    String hiddenIn(String message) {
        String safe = message;
        for (String text : texts) {
            safe = safe.replace(text, "***");
        }
        return safe;
    }
}
