package dev.etalon.rating.exam;

import dev.etalon.core.traffic.Usage;
import dev.etalon.rating.estimate.GoldenCounts;
import dev.etalon.rating.estimate.GoldenTable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an exam counted beside its marks.
 *
 * @param answers golden answers with a verdict
 * @param unlabelled verdicts on answers without a label of people: not part of the exam
 * @param missing verdicts that are none, by what went wrong
 * @param table the first verdict on each answer, on a scale of pass and fail; else null
 * @param counts the same on any other scale; null on one of pass and fail, and where the scale is not known
 * @param baseline the accuracy of always giving the most frequent label; NaN where there is no answer
 * @param people how often two people agree, null where no answer has two labels
 * @param flips the share of answers, among those rated more than once, whose verdict changed; null where none was
 * @param usage what the verdicts took
 */
public record ExamResult(
        long answers,
        long unlabelled,
        Map<String, Long> missing,
        @Nullable GoldenTable table,
        @Nullable GoldenCounts counts,
        double baseline,
        @Nullable Mark people,
        @Nullable Double flips,
        Usage usage) {
    public ExamResult {
        missing = Collections.unmodifiableMap(new TreeMap<>(missing));
    }
}
