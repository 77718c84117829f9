package dev.etalon.rating.drift;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a judge said when its watch began.
 *
 * @param judge its name in the suite
 * @param identity all that makes it that judge
 * @param frozen when, ISO 8601
 * @param alpha at most this share of watches of a judge that does not drift ever give an alarm
 * @param models that answered, as providers name them
 * @param items the frozen answers
 */
public record Canary(
        String judge, String identity, String frozen, double alpha, SortedSet<String> models, List<Item> items) {

    /**
     * A frozen answer.
     *
     * @param id of its sample
     * @param hash of the sample's texts
     * @param answer to judge
     * @param label of people, null where there is none
     * @param verdicts the first one, with which later ones are compared, then those of the repeats
     */
    public record Item(
            String id, String hash, String answer, @Nullable String label, List<String> verdicts) {
        public Item {
            Objects.requireNonNull(id, "id is null");
            Objects.requireNonNull(hash, "hash is null");
            Objects.requireNonNull(answer, "answer is null");
            verdicts = List.copyOf(verdicts);
            if (verdicts.size() < 2) {
                throw new IllegalArgumentException("a frozen answer needs a verdict and a repeat: " + id);
            }
        }

        String first() {
            return verdicts.getFirst();
        }
    }

    public Canary {
        Objects.requireNonNull(judge, "judge is null");
        Objects.requireNonNull(identity, "identity is null");
        Objects.requireNonNull(frozen, "frozen is null");
        models = new TreeSet<>(models);
        items = List.copyOf(items);
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must be between 0 and 1, not " + alpha);
        }
    }

    /** How often repeats differ from the first verdict. */
    Counted noise() {
        long differ = items.stream()
                .flatMap(item -> item.verdicts().stream().skip(1).filter(verdict -> !verdict.equals(item.first())))
                .count();
        return new Counted(
                differ,
                items.stream().mapToLong(item -> item.verdicts().size() - 1).sum());
    }

    /** How often verdicts on answers with this label were another one. */
    Counted wrong(String label) {
        long wrong = 0;
        long all = 0;
        for (Item item : items) {
            if (label.equals(item.label())) {
                all += item.verdicts().size();
                wrong += item.verdicts().stream()
                        .filter(verdict -> !verdict.equals(label))
                        .count();
            }
        }
        return new Counted(wrong, all);
    }

    /** How often each label was the first verdict. */
    Map<String, Long> distribution() {
        return Look.count(items.stream().map(Item::first).toList());
    }
}
