package dev.etalon.rating.audit.probe;

import dev.etalon.core.dataset.Sample;
import dev.etalon.rating.guideline.Guideline;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The same question and answer in another language, from fields of the sample: the verdict must stay. */
final class Translated implements Probe {
    private final Map<String, String> fields;

    /** @param fields from {@code input}, {@code answer} and {@code against} to the field that holds the translation */
    Translated(Map<String, String> fields) {
        this.fields = Map.copyOf(fields);
    }

    @Override
    public List<Change> changes(Item item, Guideline guideline) {
        Optional<String> answer = text(item.sample(), "answer");
        Optional<String> other = text(item.sample(), "against");
        boolean whole = answer.isPresent() && (item.against() == null || other.isPresent());
        if (!whole) {
            return List.of();
        }
        Item translated = item.withAnswer(answer.get());
        Optional<String> input = text(item.sample(), "input");
        translated = input.isPresent() ? translated.withInput(input.get()) : translated;
        return List.of(Change.of(
                "translated", item.against() == null ? translated : translated.withOther(other.orElseThrow())));
    }

    private Optional<String> text(Sample sample, String part) {
        return fields.containsKey(part)
                ? sample.text(Objects.requireNonNull(fields.get(part))).filter(text -> !text.isBlank())
                : Optional.empty();
    }
}
