package dev.etalon.report;

import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunConfig;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.summary.Aggregate.Form;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.summary.Estimate;
import dev.etalon.core.traffic.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A report with everything in it, hostile texts included. */
final class Examples {
    static final String HOSTILE =
            "</script><script>document.title='hacked'</script><img src=x onerror=\"document.title='hacked'\"> \u001b[31m@team `x` | **b** \u2028";

    private Examples() {}

    static Run run(String id) {
        return new Run(
                id,
                "capitals & \"more\"",
                Instant.parse("2026-11-24T10:00:00Z"),
                Instant.parse("2026-11-24T10:01:00Z"),
                Run.Status.COMPLETE,
                new RunConfig(Map.of("seed", "42")),
                List.of(new Run.MeasureKey("exact", "exact|v1")));
    }

    static Estimate estimate(Double value, double low, double high) {
        return new Estimate(
                "accuracy",
                Form.SHARE,
                Direction.HIGHER_IS_BETTER,
                value,
                value == null ? null : new Interval(low, high, 0.95, "Wilson"),
                new Estimate.Bounds(0.7, 0.9),
                new Estimate.Counts(90, 4, 6, 90));
    }

    static SampleRow.Cell cell(double value, String text) {
        return new SampleRow.Cell("exact", "graded", value, null, null, text, Map.of("got", HOSTILE));
    }

    /** A sample whose program is refuted, with its failing test. */
    static SampleRow refuted() {
        Map<String, Object> details = Map.of(
                "verdict", "refuted",
                "outcome", "wrong answer",
                "call", "sorted_by([3, 2, 1])",
                "expected", "[1, 2, 3]",
                "got", "[1, 5, 3]");
        SampleRow.Cell cell =
                new SampleRow.Cell("exact", "graded", 0.0, null, null, "A test failed\u001b[31m", details);
        return new SampleRow(
                "s2",
                0,
                "Sort it.",
                List.of(),
                List.of(),
                "def sorted_by(x):\n\treturn x",
                null,
                List.of(),
                List.of(cell),
                Map.of());
    }

    static RunReport report() {
        RunReport.Totals totals = new RunReport.Totals(
                100,
                100,
                6,
                List.of(new RunReport.FailureCount("answer", "TIMEOUT", 6, "no reply in 60 s")),
                new Usage(100, 1000, 200, new BigDecimal("0.0125")),
                new RunReport.Latency(210, 480));
        SampleRow row = new SampleRow(
                "s1",
                0,
                HOSTILE,
                List.of("Paris is the capital of France."),
                List.of("Paris"),
                HOSTILE,
                null,
                List.of(),
                List.of(cell(0, HOSTILE)),
                Map.of("domain", "geography"));
        RunReport.ShrunkSlice shrunk = new RunReport.ShrunkSlice(
                "exact",
                "domain=law",
                Form.SHARE,
                0.5,
                0.61,
                new Interval(0.45, 0.77, 0.95, "empirical Bayes, shrunk"),
                0.4);
        return new RunReport(
                run("20261124-100000-capitals-3f9a"),
                totals,
                List.of(new RunReport.MeasurePart(
                        "exact",
                        "exact|v1|normalise:trim",
                        false,
                        new RunReport.Histogram(List.of(0.0, 0.5, 1.0), List.of(12L, 78L)),
                        new RunReport.ConfusionTable(
                                List.of("yes", "no"), List.of(List.of(40L, 5L), List.of(7L, 38L)), List.of()),
                        new RunReport.EditTable(List.of(new RunReport.EditCount("quick → " + HOSTILE, 7)), 12, 3),
                        new RunReport.RepeatsPart(
                                30,
                                3,
                                0.08,
                                0.04,
                                2 / 3.0,
                                new Interval(0.4, 0.8, 0.95, "F, one-way random effects"),
                                1 / 7.0,
                                0.0558,
                                0.0537,
                                0.0394))),
                List.of(
                        new RunReport.Figure(
                                "exact", null, estimate(0.8667, 0.781, 0.922), new RunReport.Scale(0, 1), null, false),
                        new RunReport.Figure(
                                "exact",
                                "domain = law",
                                estimate(0.5, 0.2, 0.8),
                                new RunReport.Scale(0, 1),
                                "only 8 samples",
                                false),
                        new RunReport.Figure("empty", null, estimate(null, 0, 0), null, null, false)),
                List.of(shrunk),
                new RunReport.GatePart(
                        "inconclusive",
                        List.of(new RunReport.ConditionPart(
                                "exact accuracy at least 80%", "inconclusive", "78.1% to 92.2%"))),
                List.of(row, refuted()),
                5);
    }

    static ComparisonReport comparison() {
        ComparisonReport.Effect effect = new ComparisonReport.Effect(
                "exact",
                "accuracy",
                Form.SHARE,
                null,
                90,
                0.80,
                0.86,
                0.06,
                new Interval(0.01, 0.11, 0.95, "Bonett-Price"),
                "exact McNemar",
                0.012,
                0.024,
                0.07,
                "better");
        ComparisonReport.Change change = new ComparisonReport.Change(
                "exact",
                "s1",
                0,
                -1,
                "What is the capital?",
                cell(1, ""),
                cell(0, ""),
                "The capital is Paris.",
                "The capital is " + HOSTILE);
        return new ComparisonReport(
                run("a"),
                run("b"),
                90,
                new ComparisonReport.Unpaired(2, List.of("s7", "s8")),
                new ComparisonReport.Unpaired(0, List.of()),
                List.of("the prompts differ"),
                "Holm",
                List.of(effect),
                List.of(new ComparisonReport.Anytime(
                        "exact",
                        "share",
                        Form.SHARE,
                        90,
                        0.06,
                        new Interval(-0.03, 0.15, 0.95, "betting, anytime-valid"),
                        0.2,
                        0.2,
                        "cannot tell")),
                List.of(change));
    }
}
