package dev.etalon.core.compare;

import dev.etalon.core.scorer.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The measures that both runs have, and those that one has.
 *
 * @param both as the candidate sums them up, in the order of the baseline
 */
record CommonMeasures(List<Measure> both, List<String> onlyBaseline, List<String> onlyCandidate) {

    /** @throws IncomparableException when a measure means something else in the other run, or no measure is in both */
    static CommonMeasures of(ComparedRun baseline, ComparedRun candidate) {
        Map<String, Measure> others =
                candidate.measures().stream().collect(Collectors.toMap(Measure::name, Function.identity()));
        List<Measure> both = new ArrayList<>();
        List<String> differences = new ArrayList<>();
        for (Measure measure : baseline.measures()) {
            Measure other = others.get(measure.name());
            if (other != null) {
                both.add(other);
                if (!other.signature().equals(measure.signature())) {
                    differences.add(difference(measure, baseline, other, candidate));
                }
            }
        }
        refuse(both, differences, baseline, candidate);
        return new CommonMeasures(both, names(baseline, both), names(candidate, both));
    }

    private static String difference(Measure measure, ComparedRun baseline, Measure other, ComparedRun candidate) {
        return measure.name() + ": " + measure.signature() + " in " + baseline.name() + ", " + other.signature()
                + " in " + candidate.name();
    }

    private static void refuse(
            List<Measure> both, List<String> differences, ComparedRun baseline, ComparedRun candidate) {
        if (!differences.isEmpty()) {
            throw new IncomparableException("the runs measured different things under one name; score one of them again"
                    + " with the other's settings, or rename the measure. " + String.join("; ", differences));
        }
        if (both.isEmpty()) {
            throw new IncomparableException("the runs have no measure in common: " + baseline.name() + " has "
                    + names(baseline, both) + ", " + candidate.name() + " has " + names(candidate, both)
                    + "; score one of them again with a measure of the other");
        }
    }

    private static List<String> names(ComparedRun run, List<Measure> without) {
        Set<String> known = without.stream().map(Measure::name).collect(Collectors.toSet());
        return run.measures().stream()
                .map(Measure::name)
                .filter(name -> !known.contains(name))
                .toList();
    }
}
