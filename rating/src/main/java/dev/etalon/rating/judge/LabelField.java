package dev.etalon.rating.judge;

import dev.etalon.core.dataset.Sample;
import dev.etalon.rating.reply.VerdictLabels;
import java.util.Map;
import java.util.Optional;

/** Reads a label from a sample's field. */
record LabelField(String field, Map<String, String> mapping, VerdictLabels labels) {

    LabelField {
        mapping.forEach((raw, label) -> {
            if (!labels.all().contains(label)) {
                throw new IllegalArgumentException("the mapping of field \"" + field + "\" turns \"" + raw
                        + "\" into \"" + label + "\", which is none of " + String.join(", ", labels.all()));
            }
        });
    }

    /** What a field holds. */
    sealed interface Content {}

    /** A label of the scale. */
    record Label(String label) implements Content {}

    /** Nothing. */
    record Nothing() implements Content {}

    /** Something that is no label. */
    record Foreign(String raw) implements Content {}

    Content of(Sample sample) {
        return sample.field(field).map(this::content).orElseGet(Nothing::new);
    }

    private Content content(Object raw) {
        String text = String.valueOf(raw);
        return Optional.ofNullable(mapping.get(text))
                .or(() -> labels.match(raw))
                .<Content>map(Label::new)
                .orElseGet(() -> new Foreign(text));
    }

    /** What to tell of a value that is no label. */
    String complaint(Sample sample, Foreign foreign) {
        return "sample " + sample.id() + ": field \"" + field + "\" holds \"" + foreign.raw() + "\", which is none of "
                + String.join(", ", labels.all()) + ": map it to one of them";
    }
}
