package dev.etalon.optimize.search;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.optimize.accept.Weighing;
import dev.etalon.optimize.evaluate.Allowance;
import dev.etalon.optimize.evaluate.Evaluator;
import dev.etalon.optimize.evaluate.Examples;
import dev.etalon.optimize.evaluate.JournaledModel;
import dev.etalon.optimize.evaluate.Split;
import dev.etalon.optimize.journal.Forms;
import dev.etalon.optimize.journal.Journal;
import dev.etalon.optimize.journal.Tape;
import dev.etalon.optimize.merge.Merging;
import dev.etalon.optimize.outcome.PairedOutcome;
import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Program;
import dev.etalon.optimize.random.PythonRandom;
import dev.etalon.optimize.sample.BatchSampler;
import dev.etalon.optimize.sample.EpochShuffled;
import dev.etalon.optimize.sample.SamplingStrategy;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * GEPA that knows noise, never overspends, goes on exactly where it was stopped, and says at the end what its winner is worth on
 * examples that it never saw.
 *
 * @param <E> an example
 */
public final class HonestSearch<E> {
    private static final double LEVEL = 0.95;

    private final Program<E> program;
    private final Examples<E> examples;
    private final LanguageModel reflection;
    private WriterFactory writer = WriterFactory.guarded(List.of(), List.of());
    private HonestOptions options = HonestOptions.USUAL;
    private Allowance allowance = Allowance.UNLIMITED;
    private Journal journal = Journal.inMemory();
    private SearchListener listener = SearchListener.NONE;
    private Stopper stopper = standing -> false;
    private BooleanSupplier interrupted = () -> false;
    private ToDoubleFunction<E> weight = example -> 1;
    private Function<E, @Nullable Object> group = example -> null;
    private String identity = "";

    /** @param reflection the model that writes new texts */
    public HonestSearch(Program<E> program, Examples<E> examples, LanguageModel reflection) {
        this.program = Objects.requireNonNull(program, "program is null");
        this.examples = Objects.requireNonNull(examples, "examples is null");
        this.reflection = Objects.requireNonNull(reflection, "reflection is null");
    }

    public HonestSearch<E> writer(WriterFactory factory) {
        this.writer = factory;
        return this;
    }

    public HonestSearch<E> options(HonestOptions newOptions) {
        this.options = newOptions;
        return this;
    }

    /** The most that the search may use, the test set included. */
    public HonestSearch<E> allowance(Allowance newAllowance) {
        this.allowance = newAllowance;
        return this;
    }

    public HonestSearch<E> journal(Journal kept) {
        this.journal = kept;
        return this;
    }

    public HonestSearch<E> listener(SearchListener told) {
        this.listener = told;
        return this;
    }

    /** A further reason to end, besides the allowance; the test set is read then. */
    public HonestSearch<E> stopper(Stopper further) {
        this.stopper = further;
        return this;
    }

    /** Asked before each iteration: whether to stop for now. The test set stays locked, and the same journal goes on later. */
    public HonestSearch<E> interruptedBy(BooleanSupplier newInterrupted) {
        this.interrupted = newInterrupted;
        return this;
    }

    /** What else decides the search (data, settings of the program): a journal is refused by a search of another identity. */
    public HonestSearch<E> identity(String newIdentity) {
        this.identity = newIdentity;
        return this;
    }

    /** How much an example counts, above 0. */
    public HonestSearch<E> weight(ToDoubleFunction<E> newWeight) {
        this.weight = newWeight;
        return this;
    }

    /** What an example belongs to; null for one that stands alone. Examples of one group depend on each other and are one piece of evidence. */
    public HonestSearch<E> group(Function<E, @Nullable Object> newGroup) {
        this.group = newGroup;
        return this;
    }

    /**
     * Searches until the allowance is used up or a stopper says so, then reads the test set.
     *
     * @throws CallException when the program or the model cannot be run any more; the same journal goes on from there
     */
    public HonestResult run(Candidate seed) throws CallException, InterruptedException {
        Tape tape = new Tape(journal);
        String decisive = identity + " " + options.decisive() + " " + examples.sizes();
        String key = Candidate.of("identity", decisive).hash();
        tape.ask(new Tape.Question<>("search", () -> key, Forms.TEXT), () -> decisive);
        Evaluator<E> evaluator = new Evaluator<>(program, examples, tape, allowance);
        JournaledModel model = new JournaledModel(reflection, tape, allowance);
        evaluator.reserve(2L * examples.test().size() * options.testRepeats());
        Pool pool = new Pool(
                options.choosing().frontier(), weighing(examples.validation()).weights());
        Counter counter = new Counter();
        Search<E> search = search(evaluator, model, pool, counter);
        String end = search(search, seed);
        evaluator.reserve(0);
        Candidate winner = pool.candidate(pool.best());
        SearchResult found =
                new SearchResult(pool, pool.best(), counter.iterations(), evaluator.calls(), model.calls(), end);
        if (pool.best() == 0) {
            return new HonestResult(found, null, null, evaluator.usage(), model.usage(), evaluator::known);
        }
        FinalComparison comparison = new FinalComparison(evaluator, seed, winner, LEVEL);
        PairedOutcome validation =
                comparison.known(Split.VALIDATION, weighing(examples.validation()), counter.validated());
        PairedOutcome test = examples.test().isEmpty() || interrupted.getAsBoolean() ? null : test(comparison);
        SearchResult all =
                new SearchResult(pool, pool.best(), counter.iterations(), evaluator.calls(), model.calls(), end);
        return new HonestResult(all, validation, test, evaluator.usage(), model.usage(), evaluator::known);
    }

    /** Null where the money is used up before: the same journal goes on with more of it. */
    private @Nullable PairedOutcome test(FinalComparison comparison) throws CallException, InterruptedException {
        try {
            return comparison.test(weighing(examples.test()), options.testRepeats());
        } catch (CallException e) {
            if (e.kind() == FailureKind.BUDGET) {
                return null;
            }
            throw e;
        }
    }

    /** @return why the search has ended */
    private String search(Search<E> search, Candidate seed) throws CallException, InterruptedException {
        try {
            search.begin(seed);
            search.run();
            return interrupted.getAsBoolean() ? "interrupted" : "nothing was left to learn, or a stopper said so";
        } catch (CallException e) {
            if (e.kind() == FailureKind.BUDGET && search.begun()) {
                return Objects.requireNonNullElse(e.getMessage(), "budget reached");
            }
            throw e;
        }
    }

    private Search<E> search(Evaluator<E> evaluator, JournaledModel model, Pool pool, Counter counter) {
        HonestOptions.Choosing choosing = options.choosing();
        Decisions decisions = options.decisions();
        PythonRandom random = new PythonRandom(options.seed());
        SearchListener told = listener.and(counter);
        RejectionMemory memory = new RejectionMemory(options.shownRejections());
        Stopper idle = new Idle(
                () -> evaluator.calls() + model.calls(),
                3 + 2 * examples.train().size() / options.minibatch());
        Stopper either = Stopper.any(List.of(standing -> interrupted.getAsBoolean(), idle, stopper));
        Search.Parts<E> parts = new Search.Parts<>(
                evaluator,
                choosing.candidates(),
                SamplingStrategy.parentsTimesBatches(choosing.parents(), choosing.minibatches()),
                batches(random),
                decisions.gate(evaluator, random, weighing(examples.train()), choosing.choice()),
                decisions.validation(evaluator, random, weighing(examples.validation())),
                options.merging() == null
                        ? null
                        : new Merging(evaluator, random, options.merging(), decisions.rememberParents()),
                memory,
                () -> evaluator.usage().plus(model.usage()),
                either);
        Proposer<E> proposer = new Proposer<>(
                evaluator,
                choosing.components(),
                writer.writer(model, memory),
                memory,
                new ProposerOptions(options.perfectScore(), decisions.rememberParents()),
                told);
        return new Search<>(parts, pool, random, proposer, told);
    }

    /**
     * Minibatches one after the other through the epoch, whatever iteration asks for them. The published rule is another one: each
     * iteration moves on by one minibatch only, so that several of one iteration come again in the next.
     */
    private BatchSampler batches(PythonRandom random) {
        BatchSampler epoch = new EpochShuffled(options.minibatch(), random);
        if (options.decisions() instanceof Decisions.Published) {
            return epoch;
        }
        AtomicInteger next = new AtomicInteger();
        return (examples, iteration) -> epoch.next(examples, next.getAndIncrement());
    }

    private Weighing weighing(List<E> of) {
        return new Weighing(
                example -> weight.applyAsDouble(of.get(example)),
                example -> Objects.requireNonNullElse(group.apply(of.get(example)), example));
    }
}
