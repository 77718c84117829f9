package dev.etalon.app.optimize;

import dev.etalon.app.suite.OptimizeSpec;
import dev.etalon.core.dataset.Sample;
import dev.etalon.optimize.evaluate.Examples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Parts of a dataset: to learn from, to choose by, to tell the truth. */
final class Splits {
    private Splits() {}

    /**
     * Deals the samples out at random. Samples of one group stay together, or the test set would know what was learned.
     *
     * @param group the field that says which samples depend on each other, null where none do
     */
    static Examples<Sample> deal(OptimizeSpec.Data data, List<Sample> samples, @Nullable String group, long seed) {
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
        int first = end(order, samples.size() * data.train() / 100.0, 0);
        int second = end(order, samples.size() * (data.train() + data.validation()) / 100.0, first);
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
