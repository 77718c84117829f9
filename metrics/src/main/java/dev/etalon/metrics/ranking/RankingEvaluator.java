package dev.etalon.metrics.ranking;

import java.util.List;

/** Measures ranked lists, without samples around them: for use from programs. Safe for use by many threads. */
public final class RankingEvaluator {
    private final RankingOptions options;
    private final List<RankingMeasure> measures;

    public RankingEvaluator(RankingOptions options) {
        this.options = options;
        this.measures = options.measures().stream()
                .map(name -> MeasureName.measure(name, options))
                .toList();
    }

    /** The value of each measure, in the order of the options. A document that stands in the list twice is counted twice. */
    public double[] evaluate(RankedList list, Judgements judgements) {
        return values(ranking(list, judgements));
    }

    JudgedRanking ranking(RankedList list, Judgements judgements) {
        return JudgedRanking.of(list, judgements, options.level(), options.depth(), options.like());
    }

    double[] values(JudgedRanking ranking) {
        double[] values = new double[measures.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = measures.get(i).of(ranking);
        }
        return values;
    }
}
