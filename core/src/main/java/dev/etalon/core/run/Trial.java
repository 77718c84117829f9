package dev.etalon.core.run;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One sample, answered once and scored.
 *
 * @param ordinal the sample's place in the dataset, from 0
 * @param repeat which repeat of the sample, from 0
 * @param scores by measure name; a measure that has not scored yet is absent
 */
public record Trial(long ordinal, Sample sample, int repeat, Outcome outcome, Map<String, Score> scores) {
    public Trial {
        Objects.requireNonNull(sample, "sample is null");
        Objects.requireNonNull(outcome, "outcome is null");
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }
}
