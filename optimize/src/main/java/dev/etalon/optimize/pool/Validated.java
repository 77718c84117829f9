package dev.etalon.optimize.pool;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a candidate does on the validation set.
 *
 * @param scores by example, without those whose score is missing
 * @param objectives by example and objective
 */
public record Validated(Map<Integer, Double> scores, Map<Integer, Map<String, Double>> objectives) {

    /** The mean of each objective over the examples that tell it. */
    Map<String, Double> objectiveMeans() {
        Map<String, Double> sums = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        objectives
                .values()
                .forEach(told -> told.forEach((name, score) -> {
                    sums.merge(name, score, Double::sum);
                    counts.merge(name, 1, Integer::sum);
                }));
        sums.replaceAll((name, sum) -> sum / counts.getOrDefault(name, 1));
        return sums;
    }
}
