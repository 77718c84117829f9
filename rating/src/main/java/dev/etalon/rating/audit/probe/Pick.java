package dev.etalon.rating.audit.probe;

import org.jspecify.annotations.Nullable;

/** Which items a probe is for, by the judge's first verdict and people's label. */
public enum Pick {
    /** All that have a verdict. */
    ALL,
    /** Those that people do not give the best verdict; needs labels. */
    WRONG,
    /** Those that do not deserve the best verdict: people and the judge's first verdict say so; where there is no label, the judge. */
    NOT_BEST,
    /** Those that do not deserve the worst one: people say the best where there is a label, and the judge not the worst. */
    GOOD;

    /**
     * Whether an item is taken.
     *
     * @param first the judge's first verdict
     * @param label of people, null where there is none
     */
    public boolean takes(Grade first, @Nullable Grade label) {
        return switch (this) {
            case ALL -> true;
            case WRONG -> label != null && !label.best();
            case NOT_BEST -> !first.best() && (label == null || !label.best());
            case GOOD -> !first.worst() && (label == null || label.best());
        };
    }

    public boolean needsLabels() {
        return this == WRONG;
    }
}
