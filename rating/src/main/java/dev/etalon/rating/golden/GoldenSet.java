package dev.etalon.rating.golden;

import dev.etalon.rating.estimate.SamplingDesign;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Answers that people have labelled by one guideline, with how they were chosen.
 *
 * @param header what holds for all of them
 * @param items in the order of the file
 */
public record GoldenSet(Header header, List<GoldenItem> items) {

    /**
     * What holds for the whole set.
     *
     * @param stamp the guideline's text by which labels are made now
     * @param scale the labels that there can be
     * @param design how the answers were chosen
     * @param shares of the parts
     * @param seed of the parts
     */
    public record Header(
            GuidelineStamp stamp, List<String> scale, SamplingDesign design, Part.Shares shares, long seed) {
        public Header {
            Objects.requireNonNull(stamp, "stamp is null");
            scale = List.copyOf(scale);
            Objects.requireNonNull(design, "design is null");
            Objects.requireNonNull(shares, "shares is null");
            if (scale.size() < 2) {
                throw new IllegalArgumentException("a golden set needs a scale of two labels or more, not " + scale);
            }
        }
    }

    /** @throws IllegalArgumentException when an id stands twice or a label is not on the scale; the message names the item */
    public GoldenSet {
        Objects.requireNonNull(header, "header is null");
        items = List.copyOf(items);
        Set<String> ids = new HashSet<>();
        for (GoldenItem item : items) {
            if (!ids.add(item.id())) {
                throw new IllegalArgumentException("item " + item.id() + " stands twice: remove one of them");
            }
            if (item.label() != null) {
                requireOnScale(header, item, item.label(), "its label");
            }
            item.labels().forEach((rater, label) -> requireOnScale(header, item, label, "the label of " + rater));
        }
    }

    private static void requireOnScale(Header header, GoldenItem item, String label, String whose) {
        if (!header.scale().contains(label)) {
            throw new IllegalArgumentException("item " + item.id() + ": " + whose + " is \"" + label
                    + "\", which is none of " + String.join(", ", header.scale()) + ": map it to one of them");
        }
    }

    /** Everybody who has labelled something, in the order in which they appear. */
    public List<String> raters() {
        Set<String> raters = new LinkedHashSet<>();
        items.forEach(item -> raters.addAll(item.labels().keySet()));
        return List.copyOf(raters);
    }

    /** Items that were labelled by another text than the set's guideline: criteria have drifted since. */
    public List<GoldenItem> drifted() {
        return items.stream().filter(item -> !item.stamp().same(header.stamp())).toList();
    }

    /**
     * This set with newer labels. A known item gets the new labels beside those of other raters; where its text of the guideline has
     * changed, labels of the old one are gone. The newer header holds, with this one's parts.
     *
     * @throws IllegalArgumentException when the newer set is of another guideline
     */
    public GoldenSet plus(GoldenSet newer) {
        if (!newer.header.stamp().name().equals(header.stamp().name())) {
            throw new IllegalArgumentException(
                    "the golden set is of guideline " + header.stamp().name() + ", the new labels of "
                            + newer.header.stamp().name());
        }
        Map<String, GoldenItem> all = new LinkedHashMap<>();
        items.forEach(item -> all.put(item.id(), item));
        newer.items.forEach(item -> all.merge(item.id(), item, GoldenSet::relabelled));
        Header merged = new Header(
                newer.header.stamp(), newer.header.scale(), newer.header.design(), header.shares(), header.seed());
        List<GoldenItem> placed = new ArrayList<>();
        all.values().forEach(item -> placed.add(inPart(item, merged)));
        return new GoldenSet(merged, placed);
    }

    private static GoldenItem relabelled(GoldenItem old, GoldenItem now) {
        if (now.label() == null && now.labels().isEmpty()) {
            return old;
        }
        Map<String, String> labels = new LinkedHashMap<>();
        boolean same = old.stamp().same(now.stamp());
        if (same) {
            labels.putAll(old.labels());
        }
        labels.putAll(now.labels());
        String label = now.label() == null && same ? old.label() : now.label();
        return old.labelled(label, labels, now.stamp());
    }

    private static GoldenItem inPart(GoldenItem item, Header header) {
        return new GoldenItem(
                item.id(),
                item.input(),
                item.answer(),
                item.against(),
                item.label(),
                item.labels(),
                item.sampling(),
                item.group(),
                header.shares().of(item.group(), header.seed()),
                item.stamp(),
                item.more());
    }
}
