package dev.etalon.verify.structure;

import org.jspecify.annotations.Nullable;

/**
 * How calls of tools are compared.
 *
 * @param column the column with the expected calls; null: the references, each of which is JSON and suffices
 * @param ordered whether the calls must come in the order that is expected
 * @param extraCalls whether more calls than expected are allowed
 * @param extraArguments whether more arguments than expected are allowed
 * @param tolerance how far numbers may differ, relative and absolute; 0 or more
 */
public record ToolCallOptions(
        @Nullable String column, boolean ordered, boolean extraCalls, boolean extraArguments, double tolerance) {

    /** Against the references, in any order, nothing extra, numbers equal to nine digits. */
    public static final ToolCallOptions DEFAULT = new ToolCallOptions(null, false, false, false, 1e-9);

    public ToolCallOptions {
        if (!(tolerance >= 0 && Double.isFinite(tolerance))) {
            throw new IllegalArgumentException("tolerance must be 0 or more, not " + tolerance);
        }
    }

    /** What exactly is measured. */
    public String signature() {
        return "tool-call|v1|expected:" + (column == null ? "reference" : column) + "|order:"
                + (ordered ? "kept" : "any") + "|extra-calls:" + extraCalls + "|extra-arguments:" + extraArguments
                + "|tolerance:" + tolerance;
    }
}
