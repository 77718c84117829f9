package dev.etalon.rating.exam;

import dev.etalon.rating.estimate.SamplingDesign;
import java.util.List;
import java.util.Objects;

/**
 * What a rater has shown in an exam. It holds for exactly that rater: another guideline text, prompt, model, decoding or parser is
 * another rater.
 *
 * @param rater the name in the suite
 * @param identity all that makes it that rater, see {@link dev.etalon.rating.judge.Judges#identity}
 * @param issued when, ISO 8601
 * @param run the id of the run that the exam was
 * @param design how the golden answers were chosen
 * @param level of the marks' intervals
 * @param marks accuracy first
 * @param slices the accuracy by slice
 * @param result what was counted beside them
 * @param bar what was asked
 * @param standing how the rater stands to it
 */
public record Certificate(
        String rater,
        String identity,
        String issued,
        String run,
        SamplingDesign design,
        double level,
        List<Mark> marks,
        List<Mark> slices,
        ExamResult result,
        Bar bar,
        Bar.Standing standing) {
    public Certificate {
        Objects.requireNonNull(rater, "rater is null");
        Objects.requireNonNull(identity, "identity is null");
        Objects.requireNonNull(issued, "issued is null");
        Objects.requireNonNull(run, "run is null");
        Objects.requireNonNull(design, "design is null");
        marks = List.copyOf(marks);
        slices = List.copyOf(slices);
        Objects.requireNonNull(result, "result is null");
        Objects.requireNonNull(bar, "bar is null");
        Objects.requireNonNull(standing, "standing is null");
    }
}
