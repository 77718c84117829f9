package dev.etalon.optimize.search;

/** Counts iterations, reflections and validated children. */
final class Counter implements SearchListener {
    private int iterations;
    private long reflections;
    private int validated;

    @Override
    public void happened(Event event) {
        switch (event) {
            case Event.IterationStarted started -> iterations = started.iteration();
            case Event.Reflected reflected -> reflections++;
            case Event.Validated entered -> validated += entered.parents().isEmpty() ? 0 : 1;
            case Event.GivenUp givenUp -> validated++;
            default -> {}
        }
    }

    /** Children that began to be validated. */
    int validated() {
        return validated;
    }

    int iterations() {
        return iterations;
    }

    long reflections() {
        return reflections;
    }
}
