package dev.etalon.app.optimize;

import dev.etalon.optimize.accept.Verdict;
import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.reflect.Written;
import dev.etalon.optimize.search.Event;
import dev.etalon.optimize.search.SearchListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Notes where each candidate comes from, and what did not become one. */
final class Lineage implements SearchListener {
    /**
     * A candidate of the pool.
     *
     * @param written the reflection that gave each changed text
     * @param why it was taken
     */
    record Birth(int candidate, List<Integer> parents, Map<String, Written> written, String why) {}

    private final List<Birth> births = new ArrayList<>();
    private int rejected;
    private int givenUp;
    private int refused;

    @Override
    public void happened(Event event) {
        switch (event) {
            case Event.Validated(int candidate, List<Integer> parents, Pool pool, var written, String why) ->
                births.add(new Birth(candidate, parents, written, why));
            case Event.Rejected(Verdict verdict) -> rejected++;
            case Event.GivenUp givenUpOne -> givenUp++;
            case Event.Reflected reflected -> refused += reflected.written().text() == null ? 1 : 0;
            default -> {}
        }
    }

    List<Birth> births() {
        return List.copyOf(births);
    }

    /** Children that were no gain on their minibatch. */
    int rejected() {
        return rejected;
    }

    /** Children that fell behind in the race. */
    int givenUp() {
        return givenUp;
    }

    /** Reflections of which no text could be taken. */
    int refused() {
        return refused;
    }
}
