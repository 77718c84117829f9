package dev.etalon.app.reporting;

import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.traffic.Usage;
import dev.etalon.report.RunReport;
import dev.etalon.report.RunReport.EditTable;
import dev.etalon.report.RunReport.FailureCount;
import dev.etalon.report.RunReport.Histogram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a report says beside the estimates, gathered in one reading of the trials, in flat memory. */
final class RunDigest {
    private static final int MOST_EDITS = 10_000;

    private record What(String where, String kind) {}

    private record Seen(long count, String example) {}

    private final Map<What, Seen> failures = new LinkedHashMap<>();
    private final Map<String, HistogramCounter> histograms = new LinkedHashMap<>();
    private final Map<String, FrequentCounter> edits = new LinkedHashMap<>();
    private final LatencyCounter latency = new LatencyCounter();
    private final RowChooser rows;
    private Usage usage = Usage.NONE;
    private long samples;
    private long trials;
    private long unanswered;
    private long lastOrdinal = -1;

    /** @param lowerIsBetter the measures of which 0 is the best grade */
    RunDigest(int mostRows, Set<String> lowerIsBetter) {
        this.rows = new RowChooser(mostRows, lowerIsBetter);
    }

    void add(Trial trial) {
        trials++;
        if (trial.ordinal() != lastOrdinal) {
            samples++;
            lastOrdinal = trial.ordinal();
        }
        switch (trial.outcome()) {
            case Outcome.Answered(Answer answer) -> latency.add(answer.latency());
            case Outcome.Unanswered(Failure failure, var ignored) -> {
                unanswered++;
                count("answer", failure);
            }
        }
        Spending.parts(trial).forEach(part -> usage = usage.plus(part));
        trial.scores().forEach(this::add);
        rows.add(trial);
    }

    private void add(String measure, Score score) {
        if (score instanceof Score.Graded graded) {
            histograms.computeIfAbsent(measure, name -> new HistogramCounter()).add(graded.value());
            addEdits(measure, graded.evidence().details().get("edits"));
        } else if (score instanceof Score.Failed(Failure failure, var ignored)) {
            count(measure, failure);
        }
    }

    private void addEdits(String measure, @Nullable Object named) {
        if (named instanceof List<?> list) {
            FrequentCounter counter = edits.computeIfAbsent(measure, name -> new FrequentCounter(MOST_EDITS));
            list.forEach(edit -> counter.add(String.valueOf(edit)));
        }
    }

    private void count(String where, Failure failure) {
        failures.merge(
                new What(where, failure.kind().name()),
                new Seen(1, failure.message()),
                (old, one) -> new Seen(old.count() + 1, old.example()));
    }

    RunReport.Totals totals() {
        List<FailureCount> counts = new ArrayList<>();
        failures.forEach((what, seen) ->
                counts.add(new FailureCount(what.where(), what.kind(), seen.count(), Rows.cut(seen.example()))));
        counts.sort(Comparator.comparingLong(FailureCount::count).reversed());
        return new RunReport.Totals(samples, trials, unanswered, counts, usage, latency.latency());
    }

    @Nullable
    Histogram histogram(String measure) {
        return Optional.ofNullable(histograms.get(measure))
                .map(HistogramCounter::histogram)
                .orElse(null);
    }

    @Nullable
    EditTable edits(String measure) {
        return Optional.ofNullable(edits.get(measure))
                .map(FrequentCounter::table)
                .orElse(null);
    }

    RowChooser rows() {
        return rows;
    }
}
