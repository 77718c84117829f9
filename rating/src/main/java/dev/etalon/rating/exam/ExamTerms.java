package dev.etalon.rating.exam;

import dev.etalon.rating.estimate.SamplingDesign;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an exam is about.
 *
 * @param design how the golden answers were chosen
 * @param people fields of the sample with the label of one person each, for the agreement among people; may be empty
 * @param mapping from what stands there to a verdict; what it does not name is a verdict itself
 * @param bar what must be reached
 */
public record ExamTerms(SamplingDesign design, List<String> people, Map<String, String> mapping, Bar bar) {
    public ExamTerms {
        Objects.requireNonNull(design, "design is null");
        people = List.copyOf(people);
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
        Objects.requireNonNull(bar, "bar is null");
    }
}
