package dev.etalon.app.reporting;

import dev.etalon.core.compare.AnytimeEffect;
import dev.etalon.core.compare.Changes;
import dev.etalon.core.compare.Comparison;
import dev.etalon.core.compare.Effect;
import dev.etalon.core.compare.Verdict;
import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.Run;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.core.stats.Correction;
import dev.etalon.report.ComparisonReport;
import dev.etalon.report.SampleRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A comparison as the record that reports show. */
public final class ComparisonReports {
    private ComparisonReports() {}

    public static ComparisonReport of(Run baseline, Run candidate, Comparison comparison, Correction correction) {
        return new ComparisonReport(
                baseline,
                candidate,
                comparison.pairing().pairs(),
                unpaired(comparison.pairing().onlyBaseline()),
                unpaired(comparison.pairing().onlyCandidate()),
                notes(comparison),
                correction.title(),
                comparison.effects().stream().map(ComparisonReports::effect).toList(),
                comparison.anytime().stream().map(ComparisonReports::anytime).toList(),
                changes(comparison));
    }

    /** Of two runs over different samples. */
    public static ComparisonReport unpaired(Run baseline, Run candidate, List<Effect> effects) {
        ComparisonReport.Unpaired nobody = new ComparisonReport.Unpaired(0, List.of());
        return new ComparisonReport(
                baseline,
                candidate,
                0,
                nobody,
                nobody,
                List.of(
                        "the runs are taken as independent, nothing is paired; \"pairs\" is the smaller number of scores"),
                "none",
                effects.stream().map(ComparisonReports::effect).toList(),
                List.of(),
                List.of());
    }

    private static ComparisonReport.Unpaired unpaired(dev.etalon.core.compare.Unpaired unpaired) {
        return new ComparisonReport.Unpaired(unpaired.count(), unpaired.firstIds());
    }

    private static List<String> notes(Comparison comparison) {
        List<String> notes = new ArrayList<>();
        dev.etalon.core.compare.Unpaired changed = comparison.pairing().changed();
        if (changed.count() > 0) {
            notes.add(changed.count() + " samples have the same id but another input or reference, and are left out: "
                    + String.join(", ", changed.firstIds()));
        }
        if (comparison.pairing().pairs() == 0) {
            notes.add("the runs have no sample in common: compare them with --unpaired");
        }
        if (!comparison.onlyInBaseline().isEmpty()) {
            notes.add("measured only in A: " + String.join(", ", comparison.onlyInBaseline()));
        }
        if (!comparison.onlyInCandidate().isEmpty()) {
            notes.add("measured only in B: " + String.join(", ", comparison.onlyInCandidate()));
        }
        notes.addAll(comparison.notes());
        return notes;
    }

    private static ComparisonReport.Effect effect(Effect effect) {
        Effect.Test test = effect.test();
        return new ComparisonReport.Effect(
                effect.measure(),
                effect.aggregate(),
                effect.form(),
                effect.slice().isAll() ? null : effect.slice().label(),
                effect.pairs().n(),
                effect.baseline(),
                effect.candidate(),
                effect.difference(),
                effect.interval(),
                test == null ? null : test.name(),
                test == null ? null : test.p(),
                test == null ? null : test.adjusted(),
                effect.detectable(),
                word(effect.verdict()));
    }

    private static ComparisonReport.Anytime anytime(AnytimeEffect effect) {
        return new ComparisonReport.Anytime(
                effect.measure(),
                effect.aggregate(),
                effect.form(),
                effect.samples(),
                effect.difference(),
                effect.interval(),
                effect.p(),
                effect.adjusted(),
                word(effect.verdict()));
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<ComparisonReport.Change> changes(Comparison comparison) {
        List<ComparisonReport.Change> all = new ArrayList<>();
        for (Changes changes : comparison.changes()) {
            changes.regressions().forEach(change -> all.add(change(changes.measure(), change)));
            changes.fixes().forEach(change -> all.add(change(changes.measure(), change)));
        }
        return all;
    }

    private static ComparisonReport.Change change(String measure, Changes.Change change) {
        return new ComparisonReport.Change(
                measure,
                change.baseline().sample().id(),
                change.baseline().repeat(),
                change.gain(),
                Rows.cut(change.baseline().sample().input()),
                cell(measure, change.baseline()),
                cell(measure, change.candidate()),
                Rows.cut(answer(change.baseline())),
                Rows.cut(answer(change.candidate())));
    }

    private static SampleRow.Cell cell(String measure, Trial trial) {
        @Nullable Score score = trial.scores().get(measure);
        return Rows.cell(measure, Objects.requireNonNull(score, "a changed pair has scores"));
    }

    private static String answer(Trial trial) {
        return trial.outcome() instanceof Outcome.Answered(var answer) ? answer.text() : "";
    }
}
