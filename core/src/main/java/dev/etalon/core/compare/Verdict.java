package dev.etalon.core.compare;

import dev.etalon.core.summary.Direction;

/** What a comparison says of one effect. */
public enum Verdict {
    BETTER,
    WORSE,
    /** It changed, and neither way is better. */
    DIFFERENT,
    /** The difference may be chance. */
    CANNOT_TELL,
    /** Shown for information: only the main aggregate of a measure is tested. */
    NOT_TESTED,
    /** A slice with too few pairs to test. */
    TOO_FEW;

    /** What a difference that is not chance means. */
    static Verdict of(Direction direction, double gain) {
        return switch (direction) {
            case NEITHER -> DIFFERENT;
            case HIGHER_IS_BETTER, LOWER_IS_BETTER -> gain > 0 ? BETTER : gain < 0 ? WORSE : CANNOT_TELL;
        };
    }
}
