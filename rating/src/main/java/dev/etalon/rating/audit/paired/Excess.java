package dev.etalon.rating.audit.paired;

import dev.etalon.core.stats.ClusteredMean;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.Newcombe;
import dev.etalon.core.stats.PairedShareInterval;
import dev.etalon.core.stats.Significance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much more often changed items are marked than the same items judged again: rate minus noise. Where each item has one form and
 * one repeat, its interval is Tango's for paired shares; else the one that recovers variances from Wilson's interval of each rate,
 * clustered by item (Zou and Donner 2008), which takes the two for unrelated and so is a little wide.
 *
 * @param items with a verdict on a changed form
 * @param rate the share of changed forms that are marked
 * @param noise the share of repeats that are marked, null where nothing was judged twice
 * @param effect rate minus noise, null where there is no noise to subtract
 * @param interval of the effect; of the rate where there is no noise
 * @param test against the noise, null where there is none
 */
public record Excess(
        int items,
        double rate,
        @Nullable Double noise,
        @Nullable Double effect,
        @Nullable Interval interval,
        @Nullable Significance test) {

    /** @param marks one for each item, at least one of them with a changed form */
    public static Excess of(List<ItemMarks> marks, double level) {
        List<ItemMarks> judged = marks.stream().filter(item -> item.forms() > 0).toList();
        ClusteredMean changed = mean(judged, true);
        List<ItemMarks> repeated =
                judged.stream().filter(item -> item.repeats() > 0).toList();
        if (repeated.isEmpty()) {
            return new Excess(
                    judged.size(), changed.value(), null, null, judged.size() < 2 ? null : changed.wilson(level), null);
        }
        ClusteredMean plain = mean(repeated, false);
        ExchangeTest test = new ExchangeTest();
        repeated.forEach(item -> test.add(item.ones(), item.forms(), item.plainOnes(), item.repeats()));
        return new Excess(
                judged.size(),
                changed.value(),
                plain.value(),
                changed.value() - plain.value(),
                interval(judged, repeated, level),
                test.more());
    }

    private static ClusteredMean mean(List<ItemMarks> items, boolean changed) {
        return ClusteredMean.of(
                items.stream()
                        .mapToDouble(item -> changed ? item.ones() : item.plainOnes())
                        .toArray(),
                items.stream()
                        .mapToDouble(item -> changed ? item.forms() : item.repeats())
                        .toArray());
    }

    private static @Nullable Interval interval(List<ItemMarks> judged, List<ItemMarks> repeated, double level) {
        boolean pairs = judged.size() == repeated.size()
                && judged.stream().allMatch(item -> item.forms() == 1 && item.repeats() == 1);
        if (pairs) {
            long onlyPlain = judged.stream()
                    .filter(item -> item.plainOnes() > item.ones())
                    .count();
            long onlyChanged = judged.stream()
                    .filter(item -> item.ones() > item.plainOnes())
                    .count();
            return PairedShareInterval.tango(onlyPlain, onlyChanged, judged.size(), level);
        }
        if (judged.size() < 2 || repeated.size() < 2) {
            return null;
        }
        ClusteredMean plain = mean(repeated, false);
        ClusteredMean changed = mean(judged, true);
        return Newcombe.difference(plain.value(), plain.wilson(level), changed.value(), changed.wilson(level), 0);
    }
}
