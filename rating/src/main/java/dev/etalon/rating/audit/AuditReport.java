package dev.etalon.rating.audit;

import dev.etalon.core.stats.Interval;
import dev.etalon.rating.audit.rationale.RationaleReport;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an audit of one judge found.
 *
 * @param judge its name in the suite
 * @param identity all that makes it that judge
 * @param texts hash of the probes' words and of the attacks
 * @param items that the judge gave a verdict on
 * @param unjudged items without a first verdict
 * @param labelled of the items, those with a label of people
 * @param repeats of each unchanged item
 * @param noise the share of repeats whose verdict is not the first one; null where there is none
 * @param noiseInterval clustered by item
 * @param findings one for each probe
 * @param rationale of its reasons; null where they were not looked at
 * @param notes cautions for the reader
 */
public record AuditReport(
        String judge,
        String identity,
        String texts,
        int items,
        int unjudged,
        int labelled,
        int repeats,
        @Nullable Double noise,
        @Nullable Interval noiseInterval,
        List<Finding> findings,
        @Nullable RationaleReport rationale,
        List<String> notes) {
    public AuditReport {
        Objects.requireNonNull(judge, "judge is null");
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** The same with what its reasons are worth. */
    public AuditReport with(@Nullable RationaleReport newRationale) {
        return new AuditReport(
                judge,
                identity,
                texts,
                items,
                unjudged,
                labelled,
                repeats,
                noise,
                noiseInterval,
                findings,
                newRationale,
                notes);
    }

    /** The probes that found something. */
    public List<Finding> found() {
        return findings.stream()
                .filter(finding -> finding.standing() == Finding.Standing.FOUND)
                .toList();
    }
}
