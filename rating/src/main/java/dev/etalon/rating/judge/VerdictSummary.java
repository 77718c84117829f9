package dev.etalon.rating.judge;

import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several numbers over the same scores: those of another summary, if there is one, then some over the verdicts. Their sums and counts
 * stand before the other's statistics, which may grow.
 */
record VerdictSummary(@Nullable Summary first, List<VerdictNumber> numbers) implements Summary {

    @Override
    public Reading reading() {
        return new VerdictReading(first == null ? null : first.reading());
    }

    private final class VerdictReading implements Reading {
        private final @Nullable Reading other;

        private VerdictReading(@Nullable Reading other) {
            this.other = other;
        }

        @Override
        public double[] statistics(Score score) {
            double[] rest = other == null ? new double[0] : other.statistics(score);
            double[] statistics = new double[own() + rest.length];
            for (int i = 0; i < numbers.size(); i++) {
                double value = numbers.get(i).value().applyAsDouble(score);
                if (!Double.isNaN(value)) {
                    statistics[2 * i] = value;
                    statistics[2 * i + 1] = 1;
                }
            }
            System.arraycopy(rest, 0, statistics, own(), rest.length);
            return statistics;
        }

        @Override
        public List<Aggregate> aggregates() {
            List<Aggregate> aggregates = new ArrayList<>();
            if (other != null) {
                other.aggregates().stream().map(this::shifted).forEach(aggregates::add);
            }
            for (int i = 0; i < numbers.size(); i++) {
                aggregates.add(numbers.get(i).aggregate(2 * i));
            }
            return aggregates;
        }

        private Aggregate shifted(Aggregate theirs) {
            return new Aggregate(
                    theirs.name(),
                    theirs.form(),
                    sums -> theirs.value().applyAsDouble(rest(sums)),
                    sums -> theirs.count().applyAsDouble(rest(sums)),
                    theirs.lowest(),
                    theirs.highest(),
                    theirs.direction(),
                    theirs.detail(),
                    theirs.correction());
        }

        private double[] rest(double[] sums) {
            return Arrays.copyOfRange(sums, Math.min(own(), sums.length), sums.length);
        }

        private int own() {
            return 2 * numbers.size();
        }
    }
}
