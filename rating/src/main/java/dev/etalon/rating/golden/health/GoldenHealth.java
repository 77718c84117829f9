package dev.etalon.rating.golden.health;

import dev.etalon.rating.exam.Mark;
import dev.etalon.rating.guideline.Finding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a golden set is worth.
 *
 * @param items all of them
 * @param labelled those on which people's labels come to a verdict
 * @param doubly those that two people or more have labelled
 * @param agreement of people on those, agreement first; empty where they are fewer than five
 * @param balance by label, how many answers have it, in the order of the scale
 * @param parts by part, how many items are in it
 * @param findings what is wrong, worst first
 * @param suspects items to look at again
 * @param advice which labels to make next
 * @param tooFew whether there are too few labels to rely on, which is no contradiction in them
 */
public record GoldenHealth(
        long items,
        long labelled,
        long doubly,
        List<Mark> agreement,
        Map<String, Long> balance,
        Map<String, Long> parts,
        List<Finding> findings,
        List<Suspect> suspects,
        List<String> advice,
        boolean tooFew) {
    public GoldenHealth {
        agreement = List.copyOf(agreement);
        balance = Collections.unmodifiableMap(new LinkedHashMap<>(balance));
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        findings = List.copyOf(findings);
        suspects = List.copyOf(suspects);
        advice = List.copyOf(advice);
    }

    /** Whether labels contradict each other, or the guideline. */
    public boolean contradicts() {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }
}
