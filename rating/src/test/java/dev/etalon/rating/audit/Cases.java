package dev.etalon.rating.audit;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.rating.audit.asking.AuditedJudge;
import dev.etalon.rating.audit.asking.Interview;
import dev.etalon.rating.audit.probe.Bias;
import dev.etalon.rating.audit.probe.Biases;
import dev.etalon.rating.audit.probe.Item;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Guidelines;
import dev.etalon.rating.judge.HumanLabel;
import dev.etalon.rating.judge.JudgeOptions;
import dev.etalon.rating.judge.Juror;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Items and judges to audit. */
final class Cases {
    static final Guideline BINARY = Guidelines.parse("b.md", """
            ---
            name: right
            version: 1
            language: en
            task: pointwise
            inputs: {question: required, context: optional}
            criteria: {right: it is true}
            scale: {pass: it is right, fail: it is wrong}
            ---
            """);
    static final Guideline PAIRWISE = Guidelines.parse("p.md", """
            ---
            name: better
            version: 1
            language: en
            task: pairwise
            inputs: {question: required}
            criteria: {right: it is true}
            scale: {A: A is better, B: B is better, tie: neither is}
            ---
            """);

    private Cases() {}

    /** Half of them good, with labels of people. */
    static List<Item> items(int count) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean good = i % 2 == 0;
            Sample sample = Sample.of(
                            (good ? "good" : "bad") + i, "[[" + (good ? "good" : "bad") + i + "]] When was it built?")
                    .withMetadata("label", good ? "pass" : "fail")
                    .withMetadata("b", "Another answer about the bridge number " + i + ". It is much the same.");
            items.add(new Item(
                    sample,
                    "Basically, the bridge over the river Tisza was built in " + (1900 + i)
                            + ". It is 300 metres long. Trains cross it.",
                    null));
        }
        return items;
    }

    static List<Item> pairs(int count) {
        return items(count).stream()
                .map(item -> new Item(item.sample(), item.answer(), "b"))
                .toList();
    }

    static AuditedJudge judge(LanguageModel model) {
        return new AuditedJudge(
                "planted",
                BINARY,
                List.of(new Juror("fake/planted", model)),
                JudgeOptions.of("fake/planted").withHuman(HumanLabel.in("label")));
    }

    static AuditedJudge judgeOfPairs(LanguageModel model) {
        return new AuditedJudge(
                "planted",
                PAIRWISE,
                List.of(new Juror("fake/planted", model)),
                JudgeOptions.of("fake/planted").withAgainst("b"));
    }

    static AuditReport audit(AuditedJudge judge, List<Item> items, String... probes) {
        return audit(judge, items, AuditOptions.USUAL, probes);
    }

    /** With all probes where none is named. */
    static AuditReport audit(AuditedJudge judge, List<Item> items, AuditOptions options, String... probes) {
        List<Bias> all = Biases.all(Map.of(), null);
        try {
            return new Audit(judge, options, interview())
                    .report(items, probes.length == 0 ? all : Biases.named(all, List.of(probes)));
        } catch (Interview.StoppedException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static Interview interview() {
        return new Interview(4, () -> false);
    }

    static Finding finding(AuditReport report, String probe) {
        return report.findings().stream()
                .filter(finding -> finding.probe().equals(probe))
                .findFirst()
                .orElseThrow();
    }
}
