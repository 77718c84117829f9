package dev.etalon.optimize.search;

import dev.etalon.core.score.CallException;
import dev.etalon.optimize.accept.PairedScores;
import dev.etalon.optimize.accept.Weighing;
import dev.etalon.optimize.evaluate.Evaluator;
import dev.etalon.optimize.evaluate.Split;
import dev.etalon.optimize.outcome.PairedOutcome;
import dev.etalon.optimize.program.Candidate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Seed and winner, side by side. */
record FinalComparison(Evaluator<?> evaluator, Candidate seed, Candidate winner, double level) {

    /** On rollouts that are there. */
    PairedOutcome known(Split split, Weighing weighing, int candidates) {
        PairedScores pairs = new PairedScores(weighing);
        double before = 0;
        double after = 0;
        double weight = 0;
        int size = evaluator.size(split);
        for (int id = 0; id < size; id++) {
            double own = PairedScores.mean(evaluator.known(split, seed, id));
            double other = PairedScores.mean(evaluator.known(split, winner, id));
            pairs.put(id, own, other);
            if (Double.isFinite(own + other)) {
                before += weighing.weights().applyAsDouble(id) * own;
                after += weighing.weights().applyAsDouble(id) * other;
                weight += weighing.weights().applyAsDouble(id);
            }
        }
        PairedOutcome.Means means = new PairedOutcome.Means(before / weight, after / weight, size - pairs.size());
        return PairedOutcome.of(pairs, means, level, candidates);
    }

    /** On new rollouts of the test set. */
    PairedOutcome test(Weighing weighing, int repeats) throws CallException, InterruptedException {
        List<Integer> draws = IntStream.range(0, evaluator.size(Split.TEST))
                .boxed()
                .flatMap(id -> Stream.generate(() -> id).limit(repeats))
                .toList();
        evaluator.fresh(Split.TEST, seed, draws);
        evaluator.fresh(Split.TEST, winner, draws);
        return known(Split.TEST, weighing, 1);
    }
}
