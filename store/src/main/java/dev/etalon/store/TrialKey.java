package dev.etalon.store;

/** Which trial: the number of its run, the ordinal of its sample, its repeat. */
record TrialKey(long run, long ordinal, int repeat) {}
