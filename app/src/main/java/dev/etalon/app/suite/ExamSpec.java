package dev.etalon.app.suite;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The exam that the judges of a suite sit.
 *
 * @param design how the golden answers were chosen
 * @param people columns with the label of one person each
 * @param mapping from what stands there to a verdict
 * @param bar the least value by mark
 * @param test the share of golden answers that a search does not see, from 0 to 1
 * @param folds of a search's cross-validation; 0 for none
 * @param foldRepeats how often the answers are dealt into folds
 * @param certificates the folder for them, and for the ledger of looks at those answers
 */
public record ExamSpec(
        String design,
        List<String> people,
        Map<String, String> mapping,
        Map<String, Double> bar,
        double test,
        int folds,
        int foldRepeats,
        Path certificates) {
    public ExamSpec {
        Objects.requireNonNull(design, "design is null");
        people = List.copyOf(people);
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
        bar = Collections.unmodifiableMap(new LinkedHashMap<>(bar));
        Objects.requireNonNull(certificates, "certificates is null");
    }
}
