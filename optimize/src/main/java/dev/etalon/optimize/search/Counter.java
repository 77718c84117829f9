package dev.etalon.optimize.search;

/** Counts iterations and reflections. */
final class Counter implements SearchListener {
    private int iterations;
    private long reflections;

    @Override
    public void happened(Event event) {
        switch (event) {
            case Event.IterationStarted started -> iterations = started.iteration();
            case Event.Reflected reflected -> reflections++;
            default -> {}
        }
    }

    int iterations() {
        return iterations;
    }

    long reflections() {
        return reflections;
    }
}
