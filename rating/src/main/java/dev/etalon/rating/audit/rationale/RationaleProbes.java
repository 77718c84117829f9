package dev.etalon.rating.audit.rationale;

import java.util.List;

/** The names of the probes of reasons. */
public final class RationaleProbes {
    /** Quoted passages stand in what was judged (no further call). */
    public static final String QUOTES = "quotes";

    /** Taking away what is quoted moves the verdict more than taking away as much elsewhere (2 calls). */
    public static final String EVIDENCE = "evidence";

    /** Another reader, who sees the reasons alone, comes to the same verdict (1 call). */
    public static final String ENTAILMENT = "entailment";

    /** The verdict when the reasons are cut short (5 calls). */
    public static final String EARLY = "early-answer";

    /** The verdict follows reasons that belong to another answer (1 call). */
    public static final String SWAPPED = "swapped-reasons";

    /** Mending what the reasons name moves the verdict more than mending something else (4 calls, two of them to a repairer). */
    public static final String REPAIR = "repair";

    /** All, in the order of the report. */
    public static final List<String> ALL = List.of(QUOTES, EVIDENCE, ENTAILMENT, EARLY, SWAPPED, REPAIR);

    private RationaleProbes() {}
}
