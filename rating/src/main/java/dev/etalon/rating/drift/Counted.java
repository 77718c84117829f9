package dev.etalon.rating.drift;

import org.jspecify.annotations.Nullable;

/** So many of so many. */
public record Counted(long hits, long cases) {

    /** Null where there are no cases. */
    public @Nullable Double share() {
        return cases == 0 ? null : (Double) (hits / (double) cases);
    }

    Counted plus(Counted other) {
        return new Counted(hits + other.hits, cases + other.cases);
    }
}
