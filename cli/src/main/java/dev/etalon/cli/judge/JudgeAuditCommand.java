package dev.etalon.cli.judge;

import dev.etalon.app.audit.AuditChoice;
import dev.etalon.app.audit.AuditJudges;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.wiring.LiveSuite;
import dev.etalon.cli.output.AuditText;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.cli.running.Signals;
import dev.etalon.cli.running.StoreOption;
import dev.etalon.cli.running.SuiteFile;
import dev.etalon.core.run.RunControl;
import dev.etalon.core.traffic.TrafficListener;
import dev.etalon.rating.audit.AuditReport;
import dev.etalon.rating.audit.Finding;
import dev.etalon.rating.audit.asking.AuditedJudge;
import dev.etalon.rating.audit.asking.Interview;
import dev.etalon.rating.audit.probe.Item;
import dev.etalon.rating.audit.probe.Outcome;
import dev.etalon.report.JsonReport;
import dev.etalon.store.Stores;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks for what moves a judge's verdicts and should not. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Change answers in ways that should not matter (or should) and see what the suite's judges make of it.",
            "Exits with 1 where a bias is found, 3 where no probe could be put to work, 4 where no answer got a verdict,",
            "5 without answers, 6 when the budget is reached; then the same command goes on: replies are kept."
        })
final class JudgeAuditCommand implements Callable<Integer> {
    @Mixin
    private SuiteFile file = new SuiteFile();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--judge", paramLabel = "NAME", split = ",", description = "Only these judges of the suite.")
    private List<String> judges = List.of();

    @Option(
            names = "--probes",
            paramLabel = "PROBE",
            split = ",",
            description = "Only these probes (see docs/judge-audit.md).")
    private List<String> probes = List.of();

    @Option(
            names = "--items",
            paramLabel = "N",
            defaultValue = "50",
            description =
                    "How many answers, drawn at random (default: ${DEFAULT-VALUE}); recorded verdicts are all looked at.")
    private int items;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "42",
            description = "Of the draw (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            defaultValue = "2",
            description =
                    "How often unchanged answers are judged, to know the judge's own noise (default: ${DEFAULT-VALUE}).")
    private int repeats;

    @Option(
            names = "--checker",
            paramLabel = "MODEL",
            description = "Who reads the reasons alone (default: the judge's model).")
    private @Nullable String checker;

    @Option(names = "--repairer", paramLabel = "MODEL", description = "Who mends answers, for the probe \"repair\".")
    private @Nullable String repairer;

    @Option(
            names = "--translated",
            paramLabel = "PART=FIELD",
            split = ",",
            description = "Where the samples hold translations: input, answer, against.")
    private Map<String, String> translated = Map.of();

    @Option(
            names = "--third",
            paramLabel = "FIELD",
            description = "A third answer of pairs, for the probe \"transitivity\".")
    private @Nullable String third;

    @Option(
            names = "--tolerate",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "Biases with an effect up to this share (0.05) do not count for the exit code.")
    private double tolerate;

    @Option(names = "--plan", description = "Say what it takes at most, and stop.")
    private boolean plan;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Write one offline page.")
    private @Nullable Path html;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Suite suite = file.read();
        RunControl control = new RunControl();
        Signals.stopOnInterrupt(control, System.err);
        AuditChoice choice =
                new AuditChoice(judges, probes, items, seed, repeats, checker, repairer, translated, third);
        try (Stores stores = store.open();
                LiveSuite live = new LiveSuite(suite, stores.responses(), TrafficListener.NONE)) {
            return audited(suite, new AuditJudges(suite, live, choice, control::stopped));
        } catch (Interview.StoppedException e) {
            err().println("etalon: " + e.getMessage() + "; the same command goes on where it stopped");
            return e.budget() ? ExitCode.BUDGET_REACHED : ExitCode.INTERRUPTED;
        }
    }

    private int audited(Suite suite, AuditJudges audit)
            throws Interview.StoppedException, InterruptedException, IOException {
        List<AuditedJudge> live = audit.judges();
        List<AuditReport> reports = new ArrayList<>(audit.recorded());
        if (live.isEmpty() && reports.isEmpty()) {
            throw new IllegalArgumentException(
                    suite.file() + " has no judge that can be audited: one of kind \"judge\" without claims,"
                            + " or a \"recorded-judge\" with both orders of pairs (swapped)");
        }
        if (plan) {
            tell(audit, live, live.isEmpty() ? List.of() : audit.typicalAnswers());
            return ExitCode.PASS;
        }
        List<Item> answers = live.isEmpty() ? List.of() : audit.answers();
        tell(audit, live, answers);
        if (!live.isEmpty() && answers.isEmpty()) {
            err().println("etalon: no sample has an answer to judge");
            return ExitCode.NO_SAMPLES;
        }
        for (AuditedJudge judge : live) {
            reports.add(audit.audit(judge, answers));
        }
        write(suite, reports);
        return exitCode(reports);
    }

    private void tell(AuditJudges audit, List<AuditedJudge> live, List<Item> answers) throws InterruptedException {
        for (AuditedJudge judge : live) {
            err().println("etalon: " + audit.plan(judge, answers).line());
        }
        if (live.isEmpty()) {
            err().println("etalon: recorded verdicts alone: nothing is asked");
        }
    }

    private void write(Suite suite, List<AuditReport> reports) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonReport.of(reports));
        } else {
            reports.forEach(report -> out.print(AuditText.of(report)));
        }
        out.flush();
        if (html != null) {
            Files.writeString(html, AuditText.page(suite.name(), reports));
        }
    }

    private int exitCode(List<AuditReport> reports) {
        List<Finding> findings =
                reports.stream().flatMap(report -> report.findings().stream()).toList();
        boolean found = findings.stream().anyMatch(this::counts);
        boolean judged = reports.stream().anyMatch(report -> report.items() > 0);
        boolean looked = findings.stream().anyMatch(finding -> finding.rate() != null)
                || reports.stream().anyMatch(report -> report.rationale() != null);
        if (found) {
            return ExitCode.GATE_FAILED;
        }
        if (!judged) {
            return ExitCode.TOO_MANY_ERRORS;
        }
        return looked ? ExitCode.PASS : ExitCode.INCONCLUSIVE;
    }

    private boolean counts(Finding finding) {
        Double effect = finding.effect();
        return finding.standing() == Finding.Standing.FOUND
                && (finding.outcome() == Outcome.CAUGHT || effect == null || Math.abs(effect) > tolerate);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
