package dev.etalon.core.compare;

import dev.etalon.core.run.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads two runs once more, for the texts of the pairs that changed most. */
final class ChangeReader {
    private final ComparedRun baseline;
    private final ComparedRun candidate;

    ChangeReader(ComparedRun baseline, ComparedRun candidate) {
        this.baseline = baseline;
        this.candidate = candidate;
    }

    List<Changes> changes(List<PairedMeasure> measures) {
        Set<TrialKey> keys = new HashSet<>();
        for (PairedMeasure measure : measures) {
            measure.fixes().entries().forEach(entry -> keys.add(entry.key()));
            measure.regressions().entries().forEach(entry -> keys.add(entry.key()));
        }
        Map<TrialKey, Trial> before = fetch(baseline, keys);
        Map<TrialKey, Trial> after = fetch(candidate, keys);
        return measures.stream()
                .map(measure -> new Changes(
                        measure.name(),
                        measure.fixes().offered(),
                        measure.regressions().offered(),
                        measure.same(),
                        changes(measure.fixes(), before, after),
                        changes(measure.regressions(), before, after)))
                .toList();
    }

    private static Map<TrialKey, Trial> fetch(ComparedRun run, Set<TrialKey> keys) {
        Map<TrialKey, Trial> found = new HashMap<>();
        if (!keys.isEmpty()) {
            try (Stream<Trial> trials = run.trials().get()) {
                trials.filter(trial -> keys.contains(TrialKey.of(trial)))
                        .forEachOrdered(trial -> found.put(TrialKey.of(trial), trial));
            }
        }
        return found;
    }

    private static List<Changes.Change> changes(
            Largest largest, Map<TrialKey, Trial> before, Map<TrialKey, Trial> after) {
        List<Changes.Change> changes = new ArrayList<>();
        for (Largest.Entry entry : largest.entries()) {
            Trial left = before.get(entry.key());
            Trial right = after.get(entry.key());
            if (left == null || right == null) {
                throw new IllegalStateException("sample " + entry.key().sampleId()
                        + " was there at the first reading and is gone at the second: do not change a run while it is"
                        + " compared");
            }
            changes.add(new Changes.Change(entry.gain(), left, right));
        }
        return changes;
    }
}
