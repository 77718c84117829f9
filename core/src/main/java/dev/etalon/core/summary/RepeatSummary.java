package dev.etalon.core.summary;

import dev.etalon.core.score.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A summary with numbers over the repeats of a sample beside its own. A vector begins with a value and a count for each of these, which
 * are 0 for a score and filled once for each sample; the other summary's vector follows.
 */
final class RepeatSummary implements Summary.Reading {
    private final Summary.Reading inner;
    private final List<OverRepeats> further;
    private final int places;
    private int innerWidth;

    RepeatSummary(Summary.Reading inner, List<OverRepeats> further) {
        this.inner = inner;
        this.further = further;
        this.places = 2 * further.size();
    }

    @Override
    public double[] statistics(Score score) {
        double[] own = inner.statistics(score);
        innerWidth = Math.max(innerWidth, own.length);
        double[] all = new double[places + own.length];
        System.arraycopy(own, 0, all, places, own.length);
        return all;
    }

    @Override
    public double[] together(List<Score> repeats) {
        return further.stream().mapToDouble(one -> one.value(repeats)).toArray();
    }

    @Override
    public List<Aggregate> aggregates() {
        List<Aggregate> all = new ArrayList<>();
        List<Aggregate> details = new ArrayList<>();
        for (Aggregate aggregate : inner.aggregates()) {
            (aggregate.detail() ? details : all).add(moved(aggregate));
        }
        for (int i = 0; i < further.size(); i++) {
            all.add(overSamples(further.get(i).name(), 2 * i));
        }
        all.addAll(details);
        return all;
    }

    private Aggregate moved(Aggregate own) {
        return own.over(this::inner);
    }

    private double[] inner(double[] sums) {
        return Arrays.copyOfRange(sums, places, Math.max(sums.length, places + innerWidth));
    }

    private static Aggregate overSamples(String name, int place) {
        ToDoubleFunction<double[]> count = sums -> sums[place + 1];
        return new Aggregate(
                name,
                Aggregate.Form.SAMPLES,
                Aggregate.ratio(sums -> sums[place], count),
                count,
                0,
                1,
                Direction.HIGHER_IS_BETTER,
                false);
    }
}
