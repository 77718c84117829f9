package dev.etalon.report;

import dev.etalon.core.subject.Step;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One trial on the page.
 *
 * @param answer null where there is none
 * @param failure why there is no answer, null where there is one
 */
public record SampleRow(
        String id,
        int repeat,
        String input,
        List<String> context,
        List<String> references,
        @Nullable String answer,
        @Nullable String failure,
        List<Step> trace,
        List<Cell> scores,
        Map<String, @Nullable Object> metadata) {

    /**
     * One score.
     *
     * @param kind {@code graded}, {@code labelled}, {@code abstained} or {@code failed}
     * @param value for a graded score
     * @param label for a labelled score
     * @param expected the true label, where it is known
     * @param text the rationale, reason or error
     * @param details the evidence's named facts
     */
    public record Cell(
            String measure,
            String kind,
            @Nullable Double value,
            @Nullable String label,
            @Nullable String expected,
            String text,
            Map<String, Object> details) {}
}
