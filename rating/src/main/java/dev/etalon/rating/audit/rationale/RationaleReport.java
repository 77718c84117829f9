package dev.etalon.rating.audit.rationale;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a judge's reasons are worth.
 *
 * @param findings one for each probe
 * @param cause whether the reasons may be shown as the cause of the verdict: taking away what they quote, and mending what they name,
 *     both move the verdict
 * @param badge one line for whoever is shown the reasons
 */
public record RationaleReport(List<RationaleFinding> findings, boolean cause, String badge) {
    public RationaleReport {
        findings = List.copyOf(findings);
    }

    static RationaleReport of(List<RationaleFinding> findings) {
        boolean cause = shown(findings, RationaleProbes.EVIDENCE) && shown(findings, RationaleProbes.REPAIR);
        String facts = findings.stream()
                .map(RationaleFinding::badge)
                .filter(badge -> !badge.isEmpty())
                .collect(Collectors.joining(", "));
        String rule = cause ? "what it names does move the verdict" : "a hint, not a shown cause";
        return new RationaleReport(
                findings, cause, "rationale: " + (facts.isEmpty() ? "not examined" : facts) + "; " + rule);
    }

    private static boolean shown(List<RationaleFinding> findings, String probe) {
        return findings.stream().anyMatch(finding -> finding.probe().equals(probe) && finding.shown());
    }
}
