package dev.etalon.app.optimize;

import dev.etalon.core.dataset.Sample;
import dev.etalon.optimize.evaluate.Examples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a dataset: to learn from, to choose by, to tell the truth.
 *
 * @param train in percent
 * @param validation in percent; what is left is the test set
 */
public record Splits(int train, int validation) {
    public static final Splits USUAL = new Splits(30, 30);

    public Splits {
        if (train < 1 || validation < 1 || train + validation > 100) {
            throw new IllegalArgumentException(
                    "--split needs parts of one percent or more that make 100 at most, for example"
                            + " 30/30 to leave 40 for the test");
        }
    }

    /** @param text for example {@code 30/30}: the rest is the test set */
    public static Splits parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length < 2 || parts.length > 3 || !String.join("", parts).matches("[0-9]+")) {
            throw new IllegalArgumentException(
                    "--split needs TRAIN/VALIDATION in percent, for example 30/30, not " + text);
        }
        return new Splits(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /**
     * Deals the samples out at random. Samples of one group stay together, or the test set would know what was learned.
     *
     * @param group the field that says which samples depend on each other, null where none do
     */
    Examples<Sample> deal(List<Sample> samples, @Nullable String group, long seed) {
        Map<String, List<Sample>> groups = new LinkedHashMap<>();
        for (Sample sample : samples) {
            String key = group == null
                    ? sample.id()
                    : sample.text(group).map(value -> "group " + value).orElse(sample.id());
            groups.computeIfAbsent(key, ignored -> new ArrayList<>()).add(sample);
        }
        List<List<Sample>> order = new ArrayList<>(groups.values());
        Collections.shuffle(order, new Random(seed));
        List<Sample> dealt = order.stream().flatMap(List::stream).toList();
        int first = end(order, samples.size() * train / 100.0, 0);
        int second = end(order, samples.size() * (train + validation) / 100.0, first);
        if (first == 0 || second == first) {
            throw new IllegalArgumentException("the dataset has " + samples.size()
                    + " samples, too few to learn from some and choose by others; give more, or another --split");
        }
        return new Examples<>(
                dealt.subList(0, first), dealt.subList(first, second), dealt.subList(second, dealt.size()));
    }

    /** How many samples the first whole groups hold that reach the wanted number. */
    private static int end(List<List<Sample>> groups, double wanted, int least) {
        int count = 0;
        for (List<Sample> group : groups) {
            if (count >= Math.round(wanted) && count > least) {
                return count;
            }
            count += group.size();
        }
        return count;
    }
}
