package dev.etalon.optimize.search;

import dev.etalon.optimize.reflect.Rejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which texts were tried in place of another and did not help: the newest are shown to the next reflection, none is tried twice. */
public final class RejectionMemory {
    private final int shown;
    private final Map<List<String>, List<Rejection>> byText = new HashMap<>();
    private final Map<String, Set<String>> tried = new HashMap<>();

    /** @param shown how many of the newest a reflection is shown */
    public RejectionMemory(int shown) {
        this.shown = shown;
    }

    void add(String component, String current, Rejection rejection) {
        byText.computeIfAbsent(List.of(component, current), ignored -> new ArrayList<>())
                .add(rejection);
        tried.computeIfAbsent(component, ignored -> new LinkedHashSet<>()).add(rejection.text());
    }

    List<Rejection> of(String component, String current) {
        List<Rejection> all = byText.getOrDefault(List.of(component, current), List.of());
        return all.subList(Math.max(0, all.size() - shown), all.size());
    }

    /** Whether the text was rejected before, in place of whatever text. */
    public boolean wasRejected(String component, String text) {
        return tried.getOrDefault(component, Set.of()).contains(text);
    }
}
