package dev.etalon.metrics.ranking;

import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;

import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.text.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mean of each measure over queries; of hits, their share. */
public final class RankingSummary implements Summary.Reading {
    private final List<Aggregate> aggregates;

    private RankingSummary(List<Aggregate> aggregates) {
        this.aggregates = aggregates;
    }

    /** From a signature, empty where it names no measures. */
    public static Optional<Summary> of(Signature signature) {
        return Optional.ofNullable(signature.options().get("measures"))
                .map(names -> aggregates(List.of(names.split(","))))
                .map(aggregates -> () -> new RankingSummary(aggregates));
    }

    private static List<Aggregate> aggregates(List<String> measures) {
        List<Aggregate> aggregates = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            int place = i + 1;
            String name = measures.get(i);
            aggregates.add(
                    MeasureName.isShare(name)
                            ? Aggregate.share(name, sums -> sums[place], sums -> sums[0], HIGHER_IS_BETTER)
                            : mean(name, place));
        }
        return List.copyOf(aggregates);
    }

    private static Aggregate mean(String name, int place) {
        return new Aggregate(
                name,
                Aggregate.Form.MEAN,
                sums -> sums[place] / sums[0],
                sums -> sums[0],
                0,
                1,
                HIGHER_IS_BETTER,
                false);
    }

    @Override
    public double[] statistics(Score score) {
        if (score instanceof Score.Graded graded && graded.statistics().size() > aggregates.size()) {
            return graded.statistics().stream().mapToDouble(Double::doubleValue).toArray();
        }
        throw new IllegalArgumentException("a ranking is summed up from grades with statistics, not from " + score);
    }

    @Override
    public List<Aggregate> aggregates() {
        return aggregates;
    }
}
