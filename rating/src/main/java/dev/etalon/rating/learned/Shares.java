package dev.etalon.rating.learned;

import java.util.Collection;
import java.util.Set;

/** Shares of things that are elsewhere too; undefined (NaN) where there are no things. */
final class Shares {
    private Shares() {}

    static double in(Collection<String> things, Set<String> elsewhere) {
        return things.isEmpty()
                ? Double.NaN
                : things.stream().filter(elsewhere::contains).count() / (double) things.size();
    }

    /** The share that is not elsewhere; none where there are no things. */
    static double newIn(Collection<String> things, Set<String> elsewhere) {
        return things.isEmpty() ? 0 : 1 - in(things, elsewhere);
    }
}
