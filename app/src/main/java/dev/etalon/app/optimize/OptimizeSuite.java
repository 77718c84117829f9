package dev.etalon.app.optimize;

import dev.etalon.app.suite.BudgetSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.wiring.LiveSuite;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
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

/** Improves the prompt of a suite's subject, or the guideline of one of its judges. */
public final class OptimizeSuite {
    private static final int FULL_ITERATIONS = 20;
    /** So many words in a row from an example are a copy. */
    private static final int PHRASE = 12;

    private final Suite suite;
    private final LiveSuite live;
    private final OptimizeOptions options;
    private final Target target;
    private final Examples<Sample> examples;
    private final HonestOptions honest;

    /** Reads the dataset; sends nothing. */
    public OptimizeSuite(Suite suite, LiveSuite live, OptimizeOptions options) {
        this.suite = suite;
        this.live = live;
        this.options = options;
        this.target = new Targets(suite, live).of(options);
        try (Stream<Sample> samples = live.dataset().samples()) {
            this.examples = options.splits().deal(samples.toList(), suite.group(), suite.seed());
        }
        HonestOptions usual = HonestOptions.USUAL;
        this.honest = usual.withTests(options.minibatch(), usual.gate(), usual.race())
                .withRepeats(options.repeats(), options.repeats())
                .withPerfectScore(yardstick().perfect())
                .withSeed(suite.seed());
    }

    /** What it will take. */
    public Forecast forecast() {
        return Forecast.of(examples, honest, allowance());
    }

    /** The most evaluations and reflections. */
    public Allowance allowance() {
        Long wanted = options.evaluations();
        if (wanted != null) {
            return new Allowance(wanted, options.reflections());
        }
        Forecast one = Forecast.of(examples, honest, new Allowance(0, options.reflections()));
        return new Allowance(one.seed() + one.test() + FULL_ITERATIONS * one.iterationMost(), options.reflections());
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
        HonestResult result = new HonestSearch<>(program(), examples, live.model(options.reflection()))
                .writer(WriterFactory.guarded(target.rules(), guards()))
                .options(honest)
                .allowance(allowance())
                .identity(suite.settings() + live.dataset().fingerprint() + options.decisive())
                .journal(journal)
                .listener(lineage.and(listener))
                .stopper(moneyForTheTest())
                .interruptedBy(interrupted)
                .run(target.seed());
        boolean done = !result.seedStayedBest() && !interrupted.getAsBoolean();
        List<String> files = done ? new WinnerFiles(folder, suite.name()).write(target, result, options) : List.of();
        return new ReportMaker(result, lineage).report(suite.name(), target, examples, files);
    }

    private SampleProgram program() {
        return new SampleProgram(target.trying(), yardstick(), suite.concurrency(), options.rationale());
    }

    private Yardstick yardstick() {
        return Yardstick.of(target.measure(), target.blamed());
    }

    private List<Guard> guards() {
        List<String> inputs = new ArrayList<>();
        examples.train().forEach(sample -> inputs.add(sample.input()));
        List<Guard> guards = new ArrayList<>(target.guards());
        guards.add(Guard.noCopies(inputs, PHRASE));
        return guards;
    }

    /** Ends the search while tokens and money are left for the test set, at what an evaluation has cost so far. */
    private Stopper moneyForTheTest() {
        BudgetSettings caps = live.budget().caps();
        long test = 2L * examples.test().size() * options.repeats();
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
