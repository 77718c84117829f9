package dev.etalon.app.suite.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects mistakes, so that a user sees all of them at once. */
public final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();

    public void add(Place place, String message) {
        found.add(new Problem(place, message));
    }

    public void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Each mistake once, from the top of the file to its end. */
    public List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(new LinkedHashSet<>(found));
        sorted.sort(Comparator.comparingInt(problem -> problem.place().line()));
        return sorted;
    }

    /** @throws SuiteException with all that was found, when anything was */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw new SuiteException(sorted());
        }
    }
}
