package dev.etalon.core.slice;

import java.util.Objects;

/**
 * A part of the samples: those with one value in one field, or all.
 *
 * @param field a field's path, empty for all
 * @param value the value, empty for all
 */
public record Slice(String field, String value) {
    /** All samples. */
    public static final Slice ALL = new Slice("", "");

    private static final String REST = "(other values)";

    public Slice {
        Objects.requireNonNull(field, "field is null");
        Objects.requireNonNull(value, "value is null");
    }

    /** The samples whose value of a field has no slice of its own, because the field has too many values. */
    public static Slice rest(String field) {
        return new Slice(field, REST);
    }

    public boolean isAll() {
        return field.isEmpty();
    }

    /** Whether it holds the values of a field that have no slice of their own. */
    public boolean isRest() {
        return value.equals(REST);
    }

    /** {@code all} or {@code field=value}. */
    public String label() {
        return isAll() ? "all" : field + "=" + value;
    }
}
