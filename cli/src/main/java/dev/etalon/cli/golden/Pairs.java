package dev.etalon.cli.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options of the form KEY=VALUE. */
final class Pairs {
    private Pairs() {}

    /** @throws IllegalArgumentException where one has no "=" or no key */
    static Map<String, String> of(String option, List<String> given) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : given) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(option + " takes NAME=VALUE, not \"" + pair + "\"");
            }
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return pairs;
    }
}
