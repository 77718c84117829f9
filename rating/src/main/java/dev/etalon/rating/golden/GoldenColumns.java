package dev.etalon.rating.golden;

import dev.etalon.core.dataset.Document;
import dev.etalon.core.dataset.Sample;
import dev.etalon.rating.guideline.ContentHash;
import dev.etalon.rating.reply.VerdictLabels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where samples that people have labelled hold what a golden set needs.
 *
 * @param answer the field with the answer; empty where there is none of its own
 * @param against the field with the other answer of a pair; null where one answer is rated at a time
 * @param label the field with the settled label; null where only raters have labels
 * @param raters by rater, the field with that person's label
 * @param mapping from what stands there to a label of the scale
 * @param stratum the field that says what an answer was drawn from, or null
 * @param probability the field with the inclusion probability, or null
 * @param group the field by which answers belong together, or null
 * @param version the field with the guideline's version by which an answer was labelled; null where it is the set's for all
 */
public record GoldenColumns(
        @Nullable String answer,
        @Nullable String against,
        @Nullable String label,
        Map<String, String> raters,
        Map<String, String> mapping,
        @Nullable String stratum,
        @Nullable String probability,
        @Nullable String group,
        @Nullable String version) {
    private static final int LONGEST_GROUP = 60;

    /** Columns that have become the input. */
    private static final Set<String> INPUTS = Set.of("question", "prompt", "query");

    public GoldenColumns {
        raters = Collections.unmodifiableMap(new LinkedHashMap<>(raters));
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
        if (label == null && raters.isEmpty()) {
            throw new IllegalArgumentException("a golden set needs labels: name the column of the label or of a rater");
        }
    }

    /** @throws IllegalArgumentException when a label is not on the scale, or a field is missing everywhere; names the sample */
    public GoldenSet of(GoldenSet.Header header, List<Sample> samples) {
        VerdictLabels labels = new VerdictLabels(header.scale());
        requireSomewhere(samples);
        List<GoldenItem> items = new ArrayList<>();
        for (Sample sample : samples) {
            items.add(item(header, labels, sample));
        }
        return new GoldenSet(header, items);
    }

    /** A column that is nowhere is a slip of the pen, not an empty column. */
    private void requireSomewhere(List<Sample> samples) {
        Stream.of(Stream.of(against, label, stratum, probability, group, version), raters.values().stream())
                .flatMap(fields -> fields)
                .filter(Objects::nonNull)
                .filter(field ->
                        samples.stream().noneMatch(sample -> text(sample, field).isPresent()))
                .findFirst()
                .ifPresent(field -> {
                    throw new IllegalArgumentException(
                            "no sample has anything in field \"" + field + "\": correct the name of the column");
                });
    }

    private GoldenItem item(GoldenSet.Header header, VerdictLabels labels, Sample sample) {
        Map<String, String> said = new LinkedHashMap<>();
        raters.forEach((rater, field) -> read(labels, sample, field).ifPresent(found -> said.put(rater, found)));
        String settled = label == null ? null : read(labels, sample, label).orElse(null);
        String together = text(sample, group).map(GoldenColumns::brief).orElse(sample.id());
        return new GoldenItem(
                sample.id(),
                sample.input(),
                text(sample, answer).orElse(null),
                text(sample, against).orElse(null),
                settled,
                said,
                new GoldenItem.Sampling(text(sample, stratum).orElse(null), probability(sample)),
                together,
                header.shares().of(together, header.seed()),
                stamp(header, sample),
                more(sample));
    }

    /** A group may be a whole question: then its hash stands for it. */
    private static String brief(String group) {
        return group.length() > LONGEST_GROUP ? ContentHash.of(group).brief() : group;
    }

    private Optional<String> read(VerdictLabels labels, Sample sample, String field) {
        return sample.text(field)
                .map(String::strip)
                .filter(raw -> !raw.isEmpty())
                .map(raw -> labels.match(mapping.getOrDefault(raw, raw))
                        .orElseThrow(() -> new IllegalArgumentException("sample " + sample.id() + ": field \"" + field
                                + "\" holds \"" + raw + "\", which is none of " + String.join(", ", labels.all())
                                + ": map it to one of them")));
    }

    private @Nullable Double probability(Sample sample) {
        Optional<String> text = text(sample, probability);
        try {
            return text.map(Double::valueOf).orElse(null);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "sample " + sample.id() + ": the inclusion probability \"" + text.orElse("") + "\" is no number",
                    e);
        }
    }

    private GuidelineStamp stamp(GoldenSet.Header header, Sample sample) {
        return text(sample, version)
                .map(found -> found.contains("@")
                        ? GuidelineStamp.read(found)
                        : found.equals(header.stamp().version())
                                ? header.stamp()
                                : new GuidelineStamp(header.stamp().name(), found, ""))
                .orElse(header.stamp());
    }

    private static Optional<String> text(Sample sample, @Nullable String field) {
        if (field == null) {
            return Optional.empty();
        }
        return sample.text(field).or(() -> INPUTS.contains(field) ? Optional.of(sample.input()) : Optional.empty());
    }

    /** Everything that has no place of its own, under its own name. */
    private Map<String, @Nullable Object> more(Sample sample) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        if (!sample.context().isEmpty()) {
            more.put("context", sample.context().stream().map(Document::text).toList());
        }
        if (!sample.references().isEmpty() && !"reference".equals(label)) {
            more.put("reference", sample.references());
        }
        sample.metadata().forEach((key, value) -> {
            if (!isUsed(key)) {
                more.put(GoldenFile.isOwn(key) ? "source_" + key : key, value);
            }
        });
        return more;
    }

    private boolean isUsed(String key) {
        return key.equals(answer)
                || key.equals(against)
                || key.equals(label)
                || raters.containsValue(key)
                || key.equals(stratum)
                || key.equals(probability)
                || key.equals(group)
                || key.equals(version);
    }
}
