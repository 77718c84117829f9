package dev.etalon.optimize.validate;

import dev.etalon.core.score.CallException;
import dev.etalon.optimize.accept.PairedScores;
import dev.etalon.optimize.accept.Weighing;
import dev.etalon.optimize.evaluate.Evaluator;
import dev.etalon.optimize.evaluate.Split;
import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.pool.Validated;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Rollout;
import dev.etalon.optimize.random.PythonRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Validation as a race against the better parent (Maron and Moore, "Hoeffding races", NIPS 1993, with a paired test in place of the
 * bound). The validation set is run in blocks, the pairs are pooled, and after each block a child with too little promise drops out:
 * the rest of the set is saved. As no example of this set has taken part in its making, the race is also the second test of a child
 * that was accepted, against gains that were luck.
 */
public final class Race implements Validation {
    private final Evaluator<?> evaluator;
    private final PythonRandom random;
    private final Weighing weighing;
    private final Options options;

    /**
     * How a race is run. Chances are those of a gain as seen if there is none, by the one-sided paired test: one half says that both are
     * equal.
     *
     * @param block examples between two looks
     * @param futility a child whose chance is above it at a look drops out
     * @param level a child whose chance is at most this in the end is taken; at one half, one that is not behind
     * @param repeats how often each example is run
     * @param retests how often the whole set is run again before a child is taken, its rollouts pooled
     */
    public record Options(int block, double futility, double level, int repeats, int retests) {
        public Options {
            if (block < 1 || !(level > 0 && level <= 1) || repeats < 1 || retests < 0) {
                throw new IllegalArgumentException("a race needs a block, a level up to 1 and repeats");
            }
        }
    }

    public Race(Evaluator<?> evaluator, PythonRandom random, Weighing weighing, Options options) {
        this.evaluator = evaluator;
        this.random = random;
        this.weighing = weighing;
        this.options = options;
    }

    @Override
    public Optional<Validated> validate(Candidate candidate, List<Integer> parents, Pool pool)
            throws CallException, InterruptedException {
        List<Integer> all =
                IntStream.range(0, evaluator.size(Split.VALIDATION)).boxed().toList();
        if (parents.isEmpty()) {
            run(candidate, all);
            return Optional.of(validated(candidate, all));
        }
        int better = parents.stream()
                .reduce((a, b) -> pool.average(a) >= pool.average(b) ? a : b)
                .orElseThrow();
        return inTheEndBetter(candidate, pool.member(better).scores(), random.shuffled(all))
                ? Optional.of(validated(candidate, all))
                : Optional.empty();
    }

    private boolean inTheEndBetter(Candidate candidate, Map<Integer, Double> rival, List<Integer> order)
            throws CallException, InterruptedException {
        PairedScores pairs = new PairedScores(weighing);
        for (int start = 0; start < order.size(); start += options.block()) {
            List<Integer> block = order.subList(start, Math.min(order.size(), start + options.block()));
            run(candidate, block);
            put(pairs, candidate, rival, block);
            if (!pairs.isSure(options.futility())) {
                return false;
            }
        }
        for (int retest = 0; retest < options.retests() && pairs.isSure(options.level()); retest++) {
            evaluator.fresh(Split.VALIDATION, candidate, order);
            put(pairs, candidate, rival, order);
        }
        return pairs.isSure(options.level());
    }

    private void put(PairedScores pairs, Candidate candidate, Map<Integer, Double> rival, List<Integer> block) {
        for (int example : block) {
            double own = PairedScores.mean(evaluator.known(Split.VALIDATION, candidate, example));
            pairs.put(example, rival.getOrDefault(example, Double.NaN), own);
        }
    }

    private void run(Candidate candidate, List<Integer> examples) throws CallException, InterruptedException {
        List<Integer> draws = new ArrayList<>();
        for (int example : examples) {
            int known = evaluator.known(Split.VALIDATION, candidate, example).size();
            for (int repeat = known; repeat < options.repeats(); repeat++) {
                draws.add(example);
            }
        }
        if (!draws.isEmpty()) {
            evaluator.fresh(Split.VALIDATION, candidate, draws);
        }
    }

    private Validated validated(Candidate candidate, List<Integer> examples) {
        Map<Integer, Double> scores = new LinkedHashMap<>();
        Map<Integer, Map<String, Double>> objectives = new LinkedHashMap<>();
        for (int example : examples) {
            List<Rollout> rollouts = evaluator.known(Split.VALIDATION, candidate, example);
            double mean = PairedScores.mean(rollouts);
            if (Double.isFinite(mean)) {
                scores.put(example, mean);
            }
            objectives.put(example, means(rollouts));
        }
        return new Validated(scores, objectives);
    }

    private static Map<String, Double> means(List<Rollout> rollouts) {
        Map<String, Double> means = new LinkedHashMap<>();
        for (Rollout rollout : rollouts) {
            rollout.objectives().forEach((name, score) -> means.merge(name, score / rollouts.size(), Double::sum));
        }
        return means;
    }
}
