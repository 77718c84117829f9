package dev.etalon.rating.rubric;

import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.summary.Summary;
import dev.etalon.rating.guideline.Scale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The mean score, clipped to [0, 1] as HealthBench does after the mean and not before, and the same over the items of each tag. With
 * labels of people the grader is marked first, item by item: accuracy, and the mean of the F1 of "met" and of "not met". Intervals are
 * bootstraps over answers, whose items depend on each other.
 */
public record RubricSummary(boolean people) implements Summary {
    private static final int OWN = 6;
    private static final int BOTH_MET = 2;
    private static final int ONLY_PEOPLE = 3;
    private static final int ONLY_JUDGE = 4;
    private static final int NEITHER = 5;

    @Override
    public Reading reading() {
        return new RubricReading();
    }

    /** First the score, the count and the table of items; then for each tag, in the order of appearance, the same six. */
    private final class RubricReading implements Reading {
        private final Map<String, Integer> tags = new LinkedHashMap<>();

        @Override
        public double[] statistics(Score score) {
            if (!(score instanceof Score.Graded graded)) {
                throw new IllegalArgumentException("scores of rubrics are summed up here, not "
                        + score.getClass().getSimpleName());
            }
            List<RubricEvidence.Told> items = RubricEvidence.items(graded);
            items.forEach(item -> item.tags().forEach(tag -> tags.putIfAbsent(tag, OWN * (tags.size() + 1))));
            double[] statistics = new double[OWN * (tags.size() + 1)];
            statistics[0] = graded.value();
            statistics[1] = 1;
            items.forEach(item -> count(statistics, 0, item));
            tags.forEach((tag, place) -> ofTag(statistics, place, items, tag));
            return statistics;
        }

        private static void ofTag(double[] statistics, int place, List<RubricEvidence.Told> items, String tag) {
            double met = 0;
            double possible = 0;
            for (RubricEvidence.Told item : items) {
                if (item.tags().contains(tag)) {
                    met += item.met() ? item.points() : 0;
                    possible += Math.max(0, item.points());
                    count(statistics, place, item);
                }
            }
            if (possible > 0) {
                statistics[place] = met / possible;
                statistics[place + 1] = 1;
            }
        }

        private static void count(double[] statistics, int place, RubricEvidence.Told item) {
            Boolean expected = item.expected();
            if (expected != null) {
                int cell = expected ? (item.met() ? BOTH_MET : ONLY_PEOPLE) : item.met() ? ONLY_JUDGE : NEITHER;
                statistics[place + cell]++;
            }
        }

        @Override
        public List<Aggregate> aggregates() {
            List<Aggregate> all = new ArrayList<>();
            if (people) {
                all.add(share(Summaries.ACCURACY, sums -> accuracy(sums, 0)));
                all.add(share(Summaries.MACRO_F1, sums -> macroF1(sums, 0)));
            }
            all.add(share("score", sums -> clipped(sums, 0)));
            if (people) {
                all.add(share("recall[" + Scale.Met.MET + "]", sums -> recall(sums, BOTH_MET, ONLY_PEOPLE))
                        .asDetail());
                all.add(share("recall[" + Scale.Met.NOT_MET + "]", sums -> recall(sums, NEITHER, ONLY_JUDGE))
                        .asDetail());
            }
            tags.forEach((tag, place) -> {
                all.add(share("score[" + tag + "]", sums -> clipped(sums, place))
                        .asDetail());
                if (people) {
                    all.add(share("macro-f1[" + tag + "]", sums -> macroF1(sums, place))
                            .asDetail());
                }
            });
            return all;
        }
    }

    private static Aggregate share(String name, ToDoubleFunction<double[]> value) {
        return Aggregate.function(name, value, 0, 1, Direction.HIGHER_IS_BETTER);
    }

    private static double at(double[] sums, int place) {
        return place < sums.length ? sums[place] : 0;
    }

    private static double clipped(double[] sums, int place) {
        double mean = at(sums, place) / at(sums, place + 1);
        return Double.isNaN(mean) ? Double.NaN : Math.max(0, Math.min(1, mean));
    }

    private static double accuracy(double[] sums, int place) {
        double right = at(sums, place + BOTH_MET) + at(sums, place + NEITHER);
        return right / (right + at(sums, place + ONLY_PEOPLE) + at(sums, place + ONLY_JUDGE));
    }

    private static double recall(double[] sums, int right, int wrong) {
        return at(sums, right) / (at(sums, right) + at(sums, wrong));
    }

    /** NaN where one of the two labels is neither given nor true, as then its F1 has no value. */
    private static double macroF1(double[] sums, int place) {
        double wrong = at(sums, place + ONLY_PEOPLE) + at(sums, place + ONLY_JUDGE);
        double met = at(sums, place + BOTH_MET);
        double notMet = at(sums, place + NEITHER);
        return (2 * met / (2 * met + wrong) + 2 * notMet / (2 * notMet + wrong)) / 2;
    }
}
