package dev.etalon.rating.golden;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer with what people say of it.
 *
 * @param id unique within the set
 * @param answer null where there is none of its own
 * @param against the other answer of a pair; null where one answer is rated at a time
 * @param label what is settled; null where it is still open
 * @param labels by rater, what each has said; may be empty
 * @param sampling how the answer came into the set
 * @param group answers of one group are never parted: turns of a conversation, answers to one question
 * @param part what it may be used for
 * @param stamp the guideline's text by which it was labelled
 * @param more every other column, as JSON values
 */
public record GoldenItem(
        String id,
        String input,
        @Nullable String answer,
        @Nullable String against,
        @Nullable String label,
        Map<String, String> labels,
        Sampling sampling,
        String group,
        Part part,
        GuidelineStamp stamp,
        Map<String, @Nullable Object> more) {

    /**
     * How an answer came into the set.
     *
     * @param stratum what it was drawn from; null where all was one
     * @param probability with which it was drawn, above 0 up to 1; null where it is not known
     */
    public record Sampling(
            @Nullable String stratum, @Nullable Double probability) {
        public static final Sampling UNKNOWN = new Sampling(null, null);

        public Sampling {
            if (probability != null && !(probability > 0 && probability <= 1)) {
                throw new IllegalArgumentException(
                        "an inclusion probability is above 0 and at most 1, not " + probability);
            }
        }
    }

    public GoldenItem {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a golden answer needs an id");
        }
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        Objects.requireNonNull(sampling, "sampling is null");
        Objects.requireNonNull(group, "group is null");
        Objects.requireNonNull(part, "part is null");
        Objects.requireNonNull(stamp, "stamp is null");
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** What people's labels come to: the settled one, else what most raters say; empty on a draw or without labels. */
    public Optional<String> verdict() {
        return label == null ? majority() : Optional.of(label);
    }

    /** What most raters say; empty on a draw or without raters. */
    public Optional<String> majority() {
        Map<String, Long> counts = new LinkedHashMap<>();
        labels.values().forEach(said -> counts.merge(said, 1L, Long::sum));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<String> leading = counts.entrySet().stream()
                .filter(count -> count.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return leading.size() == 1 ? Optional.of(leading.getFirst()) : Optional.empty();
    }

    /** Whether two raters or more have labelled it. */
    public boolean isDouble() {
        return labels.size() > 1;
    }

    /** Whether two raters or more have labelled it, and not alike. */
    public boolean isDisputed() {
        return labels.values().stream().distinct().count() > 1;
    }

    GoldenItem labelled(@Nullable String newLabel, Map<String, String> newLabels, GuidelineStamp newStamp) {
        return new GoldenItem(id, input, answer, against, newLabel, newLabels, sampling, group, part, newStamp, more);
    }
}
