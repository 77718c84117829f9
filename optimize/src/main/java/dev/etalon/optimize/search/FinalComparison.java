package dev.etalon.optimize.search;

import dev.etalon.core.score.CallException;
import dev.etalon.optimize.accept.PairedScores;
import dev.etalon.optimize.evaluate.Evaluator;
import dev.etalon.optimize.evaluate.Split;
import dev.etalon.optimize.outcome.PairedOutcome;
import dev.etalon.optimize.program.Candidate;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Seed and winner, side by side. */
record FinalComparison(Evaluator<?> evaluator, Candidate seed, Candidate winner, double level) {

    /** On rollouts that are there. */
    PairedOutcome known(Split split, IntToDoubleFunction weights, int candidates) {
        PairedScores pairs = new PairedScores(weights);
        double before = 0;
        double after = 0;
        double weight = 0;
        int size = evaluator.size(split);
        for (int id = 0; id < size; id++) {
            double own = PairedScores.mean(evaluator.known(split, seed, id));
            double other = PairedScores.mean(evaluator.known(split, winner, id));
            pairs.put(id, own, other);
            if (Double.isFinite(own + other)) {
                before += weights.applyAsDouble(id) * own;
                after += weights.applyAsDouble(id) * other;
                weight += weights.applyAsDouble(id);
            }
        }
        PairedOutcome.Means means = new PairedOutcome.Means(before / weight, after / weight, size - pairs.size());
        return PairedOutcome.of(pairs, means, level, candidates);
    }

    /** On new rollouts of the test set. */
    PairedOutcome test(IntToDoubleFunction weights, int repeats) throws CallException, InterruptedException {
        List<Integer> draws = IntStream.range(0, evaluator.size(Split.TEST))
                .boxed()
                .flatMap(id -> Stream.generate(() -> id).limit(repeats))
                .toList();
        evaluator.fresh(Split.TEST, seed, draws);
        evaluator.fresh(Split.TEST, winner, draws);
        return known(Split.TEST, weights, 1);
    }
}
