package dev.etalon.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a suite's author needs to know of one kind of scorer.
 *
 * @param meaning what its number says, in one line
 * @param signature with default options, or with example ones where something must be given; null where it depends on other parts of
 *     the suite
 * @param aggregates what its scores are summed up to, the main one first; empty where the signature is null
 * @param options its keys in a suite
 */
public record ScorerCard(
        String name,
        String meaning,
        @Nullable String signature,
        List<AggregateLine> aggregates,
        List<OptionLine> options) {

    /**
     * One aggregate.
     *
     * @param lowest null where there is no end
     * @param highest null where there is no end
     */
    public record AggregateLine(
            String name, @Nullable Double lowest, @Nullable Double highest, boolean higherIsBetter) {}

    /**
     * One key.
     *
     * @param values the words that may stand there; empty where others may
     * @param fallback what holds where the key is not there, as YAML; null where nothing does
     * @param example as it may stand in a suite, as YAML; null where the rest says enough
     */
    public record OptionLine(
            String name,
            String meaning,
            List<String> values,
            boolean required,
            @Nullable String fallback,
            @Nullable String example) {}
}
