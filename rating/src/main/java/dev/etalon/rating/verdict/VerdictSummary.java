package dev.etalon.rating.verdict;

import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several numbers over the same scores: those of another summary, if there is one, then some over the verdicts. Their sums and counts
 * stand before the other's statistics, which may grow.
 */
public record VerdictSummary(@Nullable Summary first, List<? extends VerdictPart> numbers) implements Summary {

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
            int place = 0;
            for (VerdictPart number : numbers) {
                number.fill(statistics, place, score);
                place += number.width();
            }
            System.arraycopy(rest, 0, statistics, own(), rest.length);
            return statistics;
        }

        @Override
        public List<Aggregate> aggregates() {
            List<Aggregate> aggregates = new ArrayList<>();
            if (other != null) {
                other.aggregates().stream().map(theirs -> theirs.after(own())).forEach(aggregates::add);
            }
            int place = 0;
            for (VerdictPart number : numbers) {
                aggregates.add(number.aggregate(place));
                place += number.width();
            }
            return aggregates;
        }

        private int own() {
            return numbers.stream().mapToInt(VerdictPart::width).sum();
        }
    }
}
