package dev.etalon.core.summary;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Numbers labels as they come. After {@value #MOST} of them all further ones count as one, so that free text taken for labels cannot
 * fill the memory.
 */
final class LabelIndex {
    static final int MOST = 1_000;
    static final String OTHER = "(other labels)";

    private final Map<String, Integer> indexes = new LinkedHashMap<>();

    int of(String label) {
        Integer known = indexes.get(label);
        if (known != null) {
            return known;
        }
        String name = indexes.size() < MOST ? label : OTHER;
        return indexes.computeIfAbsent(name, ignored -> indexes.size());
    }

    /** The name under which a label is counted. */
    String name(String label) {
        of(label);
        return indexes.containsKey(label) ? label : OTHER;
    }

    /** Labels and their numbers. */
    Map<String, Integer> all() {
        return indexes;
    }
}
