package dev.etalon.app.audit;

import dev.etalon.app.plan.PlannedCalls;
import dev.etalon.app.suite.SubjectSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.usecase.PlanSuite;
import dev.etalon.app.wiring.LiveSuite;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.dataset.Selection;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.naming.NearestName;
import dev.etalon.rating.audit.Audit;
import dev.etalon.rating.audit.AuditOptions;
import dev.etalon.rating.audit.AuditReport;
import dev.etalon.rating.audit.RecordedAudit;
import dev.etalon.rating.audit.asking.AuditedJudge;
import dev.etalon.rating.audit.asking.Interview;
import dev.etalon.rating.audit.probe.Item;
import dev.etalon.rating.audit.rationale.RationaleAudit;
import dev.etalon.rating.audit.rationale.RationaleReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Audits the judges of a suite on answers of its subject. Every reply is kept, so the same command goes on where it stopped. */
public final class AuditJudges {
    private static final String TYPICAL = "It is said to have been built in 1905. ".repeat(8);

    private final Suite suite;
    private final LiveSuite live;
    private final AuditChoice choice;
    private final Interview interview;

    /** @param stopped whether to stop before the next call */
    public AuditJudges(Suite suite, LiveSuite live, AuditChoice choice, BooleanSupplier stopped) {
        this.suite = suite;
        this.live = live;
        this.choice = choice;
        this.interview = new Interview(suite.concurrency(), stopped);
    }

    /** The live judges that are wanted. */
    public List<AuditedJudge> judges() {
        List<AuditedJudge> judges = live.auditedJudges();
        List<String> names = suite.scorers().stream().map(spec -> spec.name()).toList();
        choice.judges().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "the suite has no judge \"" + name + "\"." + NearestName.hint(name, names));
                });
        return judges.stream().filter(judge -> wanted(judge.name())).toList();
    }

    private boolean wanted(String judge) {
        return choice.judges().isEmpty() || choice.judges().contains(judge);
    }

    /**
     * The answers to judge, drawn from the suite's samples.
     *
     * @throws Interview.StoppedException when the budget is reached before all are answered
     */
    public List<Item> answers() throws Interview.StoppedException, InterruptedException {
        return new Answers(live, interview).of(samples());
    }

    /** Answers to plan with: recorded ones as they are, others as if they had the usual length, so that nothing is sent. */
    public List<Item> typicalAnswers() throws Interview.StoppedException, InterruptedException {
        boolean free =
                suite.subject() instanceof SubjectSpec.Recorded || suite.subject() instanceof SubjectSpec.RunFile;
        return free
                ? answers()
                : samples().stream()
                        .map(sample -> new Item(sample, TYPICAL, null))
                        .toList();
    }

    private List<Sample> samples() {
        try (Stream<Sample> drawn = Selection.ALL
                .sample(choice.items(), choice.seed())
                .of(live.dataset())
                .samples()) {
            return drawn.toList();
        }
    }

    /** What the audit of a judge takes at most; sends nothing. */
    public AuditPlan plan(AuditedJudge judge, List<Item> answers) throws InterruptedException {
        String prefix = "The judge \"" + judge.name() + "\" asks ";
        @Nullable
        PlannedCalls typical = new PlanSuite()
                .plan(suite).calls().stream()
                        .filter(calls -> calls.what().startsWith(prefix))
                        .findFirst()
                        .orElse(null);
        return AuditPlan.of(judge, forJudge(judge, answers), choice, typical);
    }

    /** The audit of one live judge. */
    public AuditReport audit(AuditedJudge judge, List<Item> answers)
            throws Interview.StoppedException, InterruptedException {
        ChosenProbes probes = ChosenProbes.of(choice);
        AuditOptions options = AuditOptions.USUAL.withRepeats(choice.repeats()).withLevel(suite.confidence());
        List<Item> items = forJudge(judge, answers);
        Audit audit = new Audit(judge, options, interview);
        AuditReport report = audit.report(items, probes.biases());
        if (probes.reasons().isEmpty() || !ChosenProbes.hasOneReason(judge)) {
            return report;
        }
        RationaleReport reasons = new RationaleAudit(
                        judge, interview, model(choice.checker()), model(choice.repairer()), suite.confidence())
                .report(audit.reasoned(items), probes.reasons());
        return report.with(reasons);
    }

    private static List<Item> forJudge(AuditedJudge judge, List<Item> answers) {
        return answers.stream()
                .map(item -> new Item(item.sample(), item.answer(), judge.against()))
                .toList();
    }

    private @Nullable LanguageModel model(@Nullable String name) {
        return name == null ? null : live.model(name);
    }

    /** What the suite's recorded verdicts can tell; empty where none are on pairs in both orders. */
    public List<AuditReport> recorded() throws InterruptedException {
        List<AuditReport> reports = new ArrayList<>();
        for (RecordedAudit audit : live.recordedAudits()) {
            if (wanted(audit.judge())) {
                try (Stream<Sample> samples = live.dataset().samples()) {
                    reports.add(audit.report(samples.toList(), suite.confidence()));
                }
            }
        }
        return reports;
    }
}
