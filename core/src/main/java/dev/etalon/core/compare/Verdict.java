package dev.etalon.core.compare;

/** What a comparison says of one effect. */
public enum Verdict {
    BETTER,
    WORSE,
    /** It changed, and neither way is better. */
    DIFFERENT,
    /** The difference may be chance. */
    CANNOT_TELL,
    /** Shown for information: only the main aggregate of a measure is tested. */
    NOT_TESTED
}
