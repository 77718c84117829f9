package dev.etalon.optimize.validate;

import dev.etalon.core.score.CallException;
import dev.etalon.optimize.evaluate.Evaluator;
import dev.etalon.optimize.evaluate.Split;
import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.pool.Validated;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Rollout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Every validation example, once; remembered rollouts are used where the cache is on. A missing score is left out. */
public record FullValidation(Evaluator<?> evaluator, boolean cache) implements Validation {
    @Override
    public Optional<Validated> validate(Candidate candidate, List<Integer> parents, Pool pool)
            throws CallException, InterruptedException {
        List<Integer> ids =
                IntStream.range(0, evaluator.size(Split.VALIDATION)).boxed().toList();
        List<Rollout> rollouts = cache
                ? evaluator.remembered(Split.VALIDATION, candidate, ids)
                : evaluator.fresh(Split.VALIDATION, candidate, ids);
        Map<Integer, Double> scores = new LinkedHashMap<>();
        Map<Integer, Map<String, Double>> objectives = new LinkedHashMap<>();
        for (int id : ids) {
            Double score = rollouts.get(id).score();
            if (score != null) {
                scores.put(id, score);
            }
            objectives.put(id, rollouts.get(id).objectives());
        }
        return Optional.of(new Validated(scores, objectives));
    }
}
