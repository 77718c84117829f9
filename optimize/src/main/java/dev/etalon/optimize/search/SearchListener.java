package dev.etalon.optimize.search;

/** Is told what happens, on the thread of the search. */
@FunctionalInterface
public interface SearchListener {
    void happened(Event event);

    /** Tells nobody. */
    SearchListener NONE = event -> {};

    /** Tells this listener, then another. */
    default SearchListener and(SearchListener other) {
        return event -> {
            happened(event);
            other.happened(event);
        };
    }
}
