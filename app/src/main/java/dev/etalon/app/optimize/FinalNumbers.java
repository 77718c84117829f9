package dev.etalon.app.optimize;

import dev.etalon.app.optimize.OptimizationReport.Difference;
import dev.etalon.core.compare.ComparedRun;
import dev.etalon.core.compare.Comparer;
import dev.etalon.core.compare.Comparison;
import dev.etalon.core.compare.Effect;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.slice.Grouping;
import dev.etalon.core.slice.Slice;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Correction;
import dev.etalon.optimize.program.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Winner against seed by the suite's own numbers (macro F1, corpus BLEU, ...), as {@code etalon compare} makes them: paired, clustered by
 * the suite's group, p adjusted over the objectives.
 */
record FinalNumbers(List<Measure> measures, Grouping grouping, Confidence confidence, Correction correction) {

    /** @param candidates how many were looked at to choose the winner on these samples: Bonferroni's factor; 1 for samples never seen */
    List<Difference> of(KeptTrials trials, Candidate seed, Candidate winner, int candidates) {
        Confidence corrected = confidence.withLevel(1 - (1 - confidence.level()) / candidates);
        Comparison comparison = Comparer.of(
                        ComparedRun.of("the suite's texts", measures, trials.of(seed)),
                        ComparedRun.of("the winner", measures, trials.of(winner)))
                .grouping(grouping)
                .confidence(corrected)
                .correction(correction)
                .listing(0)
                .compare();
        List<Difference> differences = new ArrayList<>();
        for (Effect effect : comparison.effects()) {
            if (effect.slice().equals(Slice.ALL) && effect.test() != null) {
                differences.add(difference(effect, candidates));
            }
        }
        return differences;
    }

    private Difference difference(Effect effect, int candidates) {
        Effect.Test test = Objects.requireNonNull(effect.test());
        double adjusted = Math.min(1, test.adjusted() * candidates);
        return new Difference(
                effect.measure(),
                effect.aggregate(),
                effect.direction(),
                effect.baseline(),
                effect.candidate(),
                effect.difference(),
                effect.interval(),
                adjusted,
                effect.pairs(),
                adjusted <= 1 - confidence.level() && effect.difference() != null
                        ? effect.direction().gain(0, effect.difference()) > 0 ? "better" : "worse"
                        : "cannot tell");
    }
}
