package dev.etalon.optimize.pool;

import dev.etalon.optimize.program.Candidate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A candidate of the pool.
 *
 * @param parents numbers of the candidates it was made of: none for the first, two for a merge
 * @param scores by validation example, without those whose score is missing
 * @param objectives the mean of each objective over the examples that tell it
 * @param objectiveScores by validation example and objective
 * @param discoveredAt how many evaluations were made before it was validated
 */
public record Member(
        Candidate candidate,
        List<Integer> parents,
        Map<Integer, Double> scores,
        Map<String, Double> objectives,
        Map<Integer, Map<String, Double>> objectiveScores,
        long discoveredAt) {
    public Member {
        parents = List.copyOf(parents);
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        objectives = Collections.unmodifiableMap(new LinkedHashMap<>(objectives));
        objectiveScores = Collections.unmodifiableMap(new LinkedHashMap<>(objectiveScores));
    }
}
