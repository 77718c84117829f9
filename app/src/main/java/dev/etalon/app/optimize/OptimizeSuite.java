package dev.etalon.app.optimize;

import dev.etalon.app.suite.BudgetSpec;
import dev.etalon.app.suite.OptimizeSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.wiring.LiveSuite;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.slice.Grouping;
import dev.etalon.core.traffic.BudgetSettings;
import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.evaluate.Allowance;
import dev.etalon.optimize.evaluate.Examples;
import dev.etalon.optimize.guard.Guard;
import dev.etalon.optimize.journal.Forms;
import dev.etalon.optimize.journal.Journal;
import dev.etalon.optimize.search.Forecast;
import dev.etalon.optimize.search.HonestOptions;
import dev.etalon.optimize.search.HonestResult;
import dev.etalon.optimize.search.HonestSearch;
import dev.etalon.optimize.search.SearchListener;
import dev.etalon.optimize.search.Stopper;
import dev.etalon.optimize.search.WriterFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Improves the prompt of a suite's subject, or the guideline of one of its judges. */
public final class OptimizeSuite {
    private static final int FULL_ITERATIONS = 20;

    private final Suite suite;
    private final LiveSuite live;
    private final OptimizeSpec spec;
    private final String reflection;
    private final Target target;
    private final SampleWeights weights;
    private final Examples<Sample> examples;
    private final HonestOptions honest;

    /** What was asked for, for the report. */
    record Asked(String suite, String front, boolean weighted) {}

    /** Reads the dataset; sends nothing. */
    public OptimizeSuite(Suite suite, LiveSuite live, OptimizeSpec spec) {
        this.suite = suite;
        this.live = live;
        this.spec = spec;
        this.reflection = reflection(spec);
        this.target = new Targets(suite, live).of(spec.aim());
        this.weights = new SampleWeights(spec.data().weight());
        try (Stream<Sample> samples = live.dataset().samples()) {
            List<Sample> all = samples.toList();
            weights.check(all);
            this.examples = Splits.deal(spec.data(), all, suite.group(), suite.seed());
        }
        this.honest = SearchSettings.of(spec, Objective.perfect(target.objectives()), suite.seed());
    }

    private static String reflection(OptimizeSpec spec) {
        if (spec.reflection() == null) {
            throw new IllegalArgumentException("which model is to write new texts? Name it in the suite, under"
                    + " \"optimize\" as \"reflection\", or with --reflection");
        }
        return spec.reflection();
    }

    /** What it will take. */
    public Forecast forecast() {
        return Forecast.of(examples, honest, allowance());
    }

    /** The most evaluations and reflections. */
    public Allowance allowance() {
        Long wanted = spec.limits().evaluations();
        long reflections = spec.limits().reflections();
        if (wanted != null) {
            return new Allowance(wanted, reflections);
        }
        Forecast one = Forecast.of(examples, honest, new Allowance(0, reflections));
        return new Allowance(one.seed() + one.test() + FULL_ITERATIONS * one.iterationMost(), reflections);
    }

    /**
     * Searches, or goes on with the journal's search, reads the test set and writes the winner.
     *
     * @param folder where the winner's texts are written
     * @param interrupted asked before each iteration: whether to stop for now
     */
    public OptimizationReport run(Journal journal, Path folder, SearchListener listener, BooleanSupplier interrupted)
            throws CallException, InterruptedException {
        if (!suite.budget().equals(BudgetSpec.UNLIMITED)) {
            live.budget().add(Forms.spent(journal));
        }
        Lineage lineage = new Lineage();
        HonestResult result = new HonestSearch<>(program(), examples, live.model(reflection))
                .writer(WriterFactory.guarded(
                        target.rules(), guards(), spec.guards().attempts()))
                .options(honest)
                .allowance(allowance())
                .weight(weights::of)
                .group(this::group)
                .identity(suite.settings() + live.dataset().fingerprint() + decisive())
                .journal(journal)
                .listener(lineage.and(listener))
                .stopper(moneyForTheTest())
                .interruptedBy(interrupted)
                .run(target.seed());
        boolean done = !result.seedStayedBest() && !interrupted.getAsBoolean();
        Asked asked = new Asked(suite.name(), spec.aim().front(), spec.data().weight() != null);
        OptimizationReport report =
                new ReportMaker(result, lineage, target, engine()).report(asked, examples, List.of());
        return done
                ? report.writtenTo(new WinnerFiles(folder, suite.name()).write(target, result, spec, report))
                : report;
    }

    /** What decides the search, as text. */
    private String decisive() {
        return String.join(
                " ",
                "reflection:" + reflection,
                spec.aim().toString(),
                spec.data().toString(),
                spec.proposals().toString(),
                spec.strategies().toString(),
                spec.guards().toString());
    }

    private @Nullable Object group(Sample sample) {
        String field = suite.group();
        return field == null ? null : sample.text(field).orElse(null);
    }

    private FinalNumbers engine() {
        return new FinalNumbers(
                target.objectives().stream().map(Objective::measure).toList(),
                new Grouping(List.of(), suite.group(), suite.testing().sliceMinimum()),
                live.confidence(),
                live.correction());
    }

    private SampleProgram program() {
        return new SampleProgram(
                target.trying(),
                target.objectives(),
                suite.concurrency(),
                spec.aim().rationale());
    }

    private List<Guard> guards() {
        List<String> inputs = new ArrayList<>();
        examples.train().forEach(sample -> inputs.add(sample.input()));
        List<Guard> guards = new ArrayList<>(target.guards());
        guards.add(Guard.length(spec.guards().length()));
        guards.add(Guard.keeps(spec.guards().keep()));
        guards.add(Guard.noCopies(inputs, spec.guards().copiedWords()));
        return guards;
    }

    /** Ends the search while tokens and money are left for the test set, at what an evaluation has cost so far. */
    private Stopper moneyForTheTest() {
        BudgetSettings caps = live.budget().caps();
        long test = 2L * examples.test().size() * spec.data().repeats();
        return standing -> {
            Usage spent = standing.spent();
            double with = 1 + (double) test / Math.max(1, standing.evaluations());
            boolean tokens = caps.tokens() != null && spent.tokens() * with > caps.tokens();
            boolean calls = caps.calls() != null && spent.calls() * with > caps.calls();
            boolean dollars = caps.dollars() != null
                    && spent.dollars() != null
                    && spent.dollars().doubleValue() * with > caps.dollars().doubleValue();
            return tokens || calls || dollars;
        };
    }
}
