package dev.etalon.rating.audit.probe;

import dev.etalon.core.dataset.Document;
import dev.etalon.core.dataset.Sample;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer to judge.
 *
 * @param against the field of the sample with the answer to compare with; null where one answer is judged at a time
 */
public record Item(Sample sample, String answer, @Nullable String against) {
    public Item {
        Objects.requireNonNull(sample, "sample is null");
        Objects.requireNonNull(answer, "answer is null");
    }

    public Item withAnswer(String newAnswer) {
        return new Item(sample, newAnswer, against);
    }

    public Item withInput(String input) {
        return new Item(
                new Sample(sample.id(), input, sample.context(), sample.references(), sample.metadata()),
                answer,
                against);
    }

    public Item withContext(List<Document> context) {
        return new Item(
                new Sample(sample.id(), sample.input(), context, sample.references(), sample.metadata()),
                answer,
                against);
    }

    /** The answer to compare with; empty where one answer is judged at a time, or the sample has none. */
    public Optional<String> other() {
        return against == null ? Optional.empty() : sample.text(against);
    }

    /** With another answer to compare with. */
    public Item withOther(String other) {
        return new Item(
                sample.withMetadata(Objects.requireNonNull(against, "against is null"), other), answer, against);
    }

    /** Whether the words for it are Russian: more than a third of the letters of the answer are Cyrillic. */
    boolean russian() {
        long letters = answer.codePoints().filter(Character::isLetter).count();
        long cyrillic = answer.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
                .count();
        return 3 * cyrillic > letters;
    }

    /** The language of the answer, as far as there are texts: {@code en} or {@code ru}. */
    public String language() {
        return russian() ? "ru" : "en";
    }
}
