package dev.etalon.metrics;

import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.summary.Summary;
import java.util.ArrayList;
import java.util.List;

/** Sums up scores whose statistics are several numbers from 0 to 1, each of them by its mean. */
final class StatisticMeans implements Summary.Reading {
    private final int count;
    private final List<Aggregate> aggregates = new ArrayList<>();

    private StatisticMeans(List<String> names) {
        count = names.size();
        for (int i = 0; i < count; i++) {
            int place = i;
            aggregates.add(new Aggregate(
                    names.get(i),
                    Aggregate.Form.MEAN,
                    sums -> sums[place] / sums[count],
                    sums -> sums[count],
                    0,
                    1,
                    Direction.HIGHER_IS_BETTER,
                    false));
        }
    }

    /** @param names of the statistics, in their order */
    static Summary of(List<String> names) {
        return () -> new StatisticMeans(names);
    }

    @Override
    public double[] statistics(Score score) {
        if (!(score instanceof Score.Graded graded) || graded.statistics().size() != count) {
            throw new IllegalArgumentException("grades with " + count + " statistics are summed up here");
        }
        double[] statistics = new double[count + 1];
        for (int i = 0; i < count; i++) {
            statistics[i] = graded.statistics().get(i);
        }
        statistics[count] = 1;
        return statistics;
    }

    @Override
    public List<Aggregate> aggregates() {
        return List.copyOf(aggregates);
    }
}
