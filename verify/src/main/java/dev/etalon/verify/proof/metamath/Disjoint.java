package dev.etalon.verify.proof.metamath;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list of pairs of variables that must stay disjoint; blocks share their outer part. */
record Disjoint(int first, int second, @Nullable Disjoint rest) {

    static long key(int first, int second) {
        return first < second ? (long) first << 32 | second : (long) second << 32 | first;
    }

    static Set<Long> keys(@Nullable Disjoint list) {
        Set<Long> keys = new HashSet<>();
        for (Disjoint pair = list; pair != null; pair = pair.rest) {
            keys.add(key(pair.first, pair.second));
        }
        return keys;
    }
}
