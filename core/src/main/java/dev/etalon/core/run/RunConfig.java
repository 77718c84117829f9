package dev.etalon.core.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that decides a run's numbers, as flat settings ({@code scorers.bleu.tokenizer} = {@code 13a}): the suite, the hashes of
 * data, prompts and guidelines, signatures, seed. Secrets never stand here. Two runs of equal configuration are one run, resumed.
 */
public record RunConfig(Map<String, String> settings) {
    public RunConfig {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** What differs, one line a setting, empty where the two are equal: {@code key: was X, is Y}. */
    public List<String> differencesTo(RunConfig now) {
        TreeSet<String> keys = new TreeSet<>(settings.keySet());
        keys.addAll(now.settings.keySet());
        List<String> lines = new ArrayList<>();
        for (String key : keys) {
            String before = settings.getOrDefault(key, "(not set)");
            String after = now.settings.getOrDefault(key, "(not set)");
            if (!before.equals(after)) {
                lines.add(key + ": was " + before + ", is " + after);
            }
        }
        return lines;
    }
}
