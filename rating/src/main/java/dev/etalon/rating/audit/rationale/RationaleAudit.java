package dev.etalon.rating.audit.rationale;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.rating.audit.asking.AuditedJudge;
import dev.etalon.rating.audit.asking.Interview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a judge's reasons are worth, by several probes that each test something else: a text may lead to the verdict and still not be
 * what made it. In the forms used here the probes measure what the text does to a verdict, not how the model came to it
 * (Lanham et al. 2023, arXiv 2307.13702; Barez et al. 2025, "Chain-of-Thought Is Not Explainability").
 */
public final class RationaleAudit {
    private final AuditedJudge judge;
    private final Interview interview;
    private final @Nullable LanguageModel reader;
    private final @Nullable LanguageModel repairer;
    private final double level;

    /**
     * An audit of reasons.
     *
     * @param reader who reads reasons alone; null for the judge's own model
     * @param repairer who mends answers; null for nobody
     */
    public RationaleAudit(
            AuditedJudge judge,
            Interview interview,
            @Nullable LanguageModel reader,
            @Nullable LanguageModel repairer,
            double level) {
        this.judge = judge;
        this.interview = interview;
        this.reader = reader;
        this.repairer = repairer;
        this.level = level;
    }

    /** The findings of the probes of these names. */
    public RationaleReport report(List<Reasoned> reasoned, List<String> probes)
            throws Interview.StoppedException, InterruptedException {
        List<Reasoned> whole =
                reasoned.stream().filter(one -> !one.rationale().isBlank()).toList();
        List<RationaleFinding> findings = new ArrayList<>();
        for (Map.Entry<String, RationaleProbe> probe : all().entrySet()) {
            if (probes.contains(probe.getKey())) {
                findings.add(
                        whole.isEmpty()
                                ? RationaleFinding.notMade(probe.getKey(), "the judge gives no reasons")
                                : probe.getValue().finding(whole));
            }
        }
        return RationaleReport.of(findings);
    }

    private Map<String, RationaleProbe> all() {
        Questioning asking = new Questioning(judge, interview, new RationaleTexts(judge.guideline()), level);
        LanguageModel reading = reader == null ? judge.model() : reader;
        Map<String, RationaleProbe> all = new java.util.LinkedHashMap<>();
        all.put(RationaleProbes.QUOTES, new Grounding(level));
        all.put(RationaleProbes.EVIDENCE, new EvidenceRemoval(asking));
        all.put(RationaleProbes.ENTAILMENT, new Entailment(asking, reading, reader == null));
        all.put(RationaleProbes.EARLY, new EarlyAnswer(asking));
        all.put(RationaleProbes.SWAPPED, new SwappedReasons(asking));
        all.put(RationaleProbes.REPAIR, new Repair(asking, repairer));
        return all;
    }
}
