package dev.etalon.verify.instruction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an instruction is told: numbers, words, a relation. Absent, null, zero and empty values are missing, as upstream takes them. */
record Arguments(String instruction, Map<?, ?> values) {
    static final String LESS = "less than";
    static final String AT_LEAST = "at least";

    int number(String key) {
        if (values.get(key) instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())) {
            return number.intValue();
        }
        throw missing(key, "a whole number");
    }

    String text(String key) {
        if (values.get(key) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw missing(key, "a text");
    }

    List<String> texts(String key) {
        if (values.get(key) instanceof List<?> list
                && !list.isEmpty()
                && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw missing(key, "a list of texts");
    }

    /** Whether a count stands in the relation to the bound that is asked for. */
    boolean holds(String relationKey, long count, long bound) {
        String relation = text(relationKey);
        return switch (relation) {
            case LESS -> count < bound;
            case AT_LEAST -> count >= bound;
            default ->
                throw new IllegalArgumentException("instruction " + instruction + ": " + relationKey
                        + " must be \"less than\" or \"at least\", not \"" + relation + "\"");
        };
    }

    private IllegalArgumentException missing(String key, String what) {
        @Nullable Object value = values.get(key);
        return new IllegalArgumentException(
                "instruction " + instruction + " needs " + what + " as " + key + ", not " + value);
    }
}
