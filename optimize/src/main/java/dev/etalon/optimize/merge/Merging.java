package dev.etalon.optimize.merge;

import dev.etalon.core.score.CallException;
import dev.etalon.optimize.evaluate.Evaluator;
import dev.etalon.optimize.evaluate.Split;
import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.pool.Redundancy;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Rollout;
import dev.etalon.optimize.random.PythonRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The crossover of two candidates by way of a common ancestor. Each accepted mutation makes one merge due, until so many merges were
 * accepted. A merge is tried on a few validation examples on which the parents differ, if there are such.
 */
public final class Merging {
    private static final int TRIED_ON = 5;

    private final Evaluator<?> evaluator;
    private final PythonRandom random;
    private final Crossing crossing;
    private final int most;
    private final boolean cache;
    private int due;
    private int accepted;
    private boolean foundNew;

    public Merging(Evaluator<?> evaluator, PythonRandom random, MergeOptions options, boolean cache) {
        this.evaluator = evaluator;
        this.random = random;
        this.crossing = new Crossing(random, options.overlapFloor());
        this.most = options.most();
        this.cache = cache;
    }

    /** A mutation was accepted. */
    public void mutated() {
        foundNew = true;
        if (accepted < most) {
            due++;
        }
    }

    /** The last proposal has entered the pool. */
    public void merged() {
        due--;
        accepted++;
    }

    /** A merge, if one is due and possible; to be asked once at the start of each iteration. */
    public Optional<MergeProposal> propose(Pool pool) throws CallException, InterruptedException {
        boolean now = due > 0 && foundNew;
        foundNew = false;
        if (!now) {
            return Optional.empty();
        }
        List<Integer> candidates = Redundancy.holders(Redundancy.removed(pool.fronts(), pool::average)).stream()
                .sorted()
                .toList();
        Optional<Crossing.Crossed> crossed = crossing.next(pool, candidates);
        return crossed.isEmpty() ? Optional.empty() : Optional.of(tried(pool, crossed.get()));
    }

    private MergeProposal tried(Pool pool, Crossing.Crossed crossed) throws CallException, InterruptedException {
        Crossing.Family family = crossed.family();
        Map<Integer, Double> first = pool.member(family.first()).scores();
        Map<Integer, Double> second = pool.member(family.second()).scores();
        List<Integer> examples = examples(first, second);
        return new MergeProposal(
                crossed.child(),
                family.first(),
                family.second(),
                family.ancestor(),
                examples,
                examples.stream().map(first::get).toList(),
                examples.stream().map(second::get).toList(),
                scores(crossed.child(), examples));
    }

    private List<Double> scores(Candidate child, List<Integer> examples) throws CallException, InterruptedException {
        List<Rollout> rollouts = cache
                ? evaluator.remembered(Split.VALIDATION, child, examples)
                : evaluator.fresh(Split.VALIDATION, child, examples);
        return rollouts.stream().map(Rollout::scoreOrZero).toList();
    }

    /** Some on which the first parent is better, some on which the second is, some on which they are equal; then any. */
    private List<Integer> examples(Map<Integer, Double> first, Map<Integer, Double> second) {
        List<Integer> common =
                first.keySet().stream().filter(second::containsKey).sorted().toList();
        List<Integer> chosen = new ArrayList<>();
        int each = (TRIED_ON + 2) / 3;
        for (int sign : new int[] {1, -1, 0}) {
            List<Integer> bucket = common.stream()
                    .filter(id -> Integer.signum(order(first, second, id)) == sign)
                    .toList();
            int take = Math.min(bucket.size(), Math.min(each, TRIED_ON - chosen.size()));
            if (take > 0) {
                chosen.addAll(random.sample(bucket, take));
            }
        }
        return filled(chosen, common);
    }

    private static int order(Map<Integer, Double> first, Map<Integer, Double> second, int id) {
        return Double.compare(first.getOrDefault(id, Double.NaN), second.getOrDefault(id, Double.NaN));
    }

    private List<Integer> filled(List<Integer> chosen, List<Integer> common) {
        int more = TRIED_ON - chosen.size();
        List<Integer> unused =
                common.stream().filter(id -> !chosen.contains(id)).toList();
        if (more > 0 && unused.size() >= more) {
            chosen.addAll(random.sample(unused, more));
        } else {
            for (int i = 0; i < more; i++) {
                chosen.add(random.any(common));
            }
        }
        return List.copyOf(chosen);
    }
}
