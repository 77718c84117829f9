package dev.etalon.optimize.search;

import dev.etalon.core.score.CallException;
import dev.etalon.optimize.accept.Acceptance;
import dev.etalon.optimize.accept.Choice;
import dev.etalon.optimize.accept.SumGate;
import dev.etalon.optimize.choose.CandidateSelector;
import dev.etalon.optimize.choose.ComponentSelector;
import dev.etalon.optimize.evaluate.Allowance;
import dev.etalon.optimize.evaluate.Evaluator;
import dev.etalon.optimize.evaluate.Examples;
import dev.etalon.optimize.journal.Journal;
import dev.etalon.optimize.journal.Tape;
import dev.etalon.optimize.merge.MergeOptions;
import dev.etalon.optimize.merge.Merging;
import dev.etalon.optimize.pool.FrontierType;
import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Program;
import dev.etalon.optimize.random.PythonRandom;
import dev.etalon.optimize.reflect.Writer;
import dev.etalon.optimize.sample.EpochShuffled;
import dev.etalon.optimize.sample.SamplingStrategy;
import dev.etalon.optimize.validate.FullValidation;
import org.jspecify.annotations.Nullable;

/**
 * GEPA as its reference implementation decides, draw for draw: for those who want to compare. It accepts what one minibatch happens to
 * favour, may go over its number of evaluations by one iteration, and takes any reply for a text. The honest search does not.
 *
 * @param <E> an example
 */
public final class ReferenceSearch<E> {
    private final Program<E> program;
    private final Examples<E> examples;
    private final Writer writer;
    private CandidateSelector candidates = CandidateSelector.pareto();
    private ComponentSelector components = ComponentSelector.roundRobin();
    private SamplingStrategy sampling = SamplingStrategy.single();
    private FrontierType frontier = FrontierType.INSTANCE;
    private Acceptance acceptance = Acceptance.STRICT_IMPROVEMENT;
    private Choice choice = Choice.all();
    private @Nullable MergeOptions merging;
    private @Nullable Double perfectScore = 1.0;
    private boolean cache;
    private int minibatch = 3;
    private long seed;
    private Journal journal = Journal.inMemory();
    private SearchListener listener = SearchListener.NONE;

    public ReferenceSearch(Program<E> program, Examples<E> examples, Writer writer) {
        this.program = program;
        this.examples = examples;
        this.writer = writer;
    }

    public ReferenceSearch<E> candidates(CandidateSelector selector) {
        this.candidates = selector;
        return this;
    }

    public ReferenceSearch<E> components(ComponentSelector selector) {
        this.components = selector;
        return this;
    }

    public ReferenceSearch<E> sampling(SamplingStrategy strategy) {
        this.sampling = strategy;
        return this;
    }

    public ReferenceSearch<E> frontier(FrontierType type) {
        this.frontier = type;
        return this;
    }

    public ReferenceSearch<E> acceptance(Acceptance criterion) {
        this.acceptance = criterion;
        return this;
    }

    public ReferenceSearch<E> choice(Choice strategy) {
        this.choice = strategy;
        return this;
    }

    public ReferenceSearch<E> merging(MergeOptions options) {
        this.merging = options;
        return this;
    }

    /** Null to learn from perfect minibatches too. */
    public ReferenceSearch<E> perfectScore(@Nullable Double score) {
        this.perfectScore = score;
        return this;
    }

    /** Whether validation takes remembered rollouts. */
    public ReferenceSearch<E> cache(boolean on) {
        this.cache = on;
        return this;
    }

    public ReferenceSearch<E> minibatch(int size) {
        this.minibatch = size;
        return this;
    }

    public ReferenceSearch<E> seed(long newSeed) {
        this.seed = newSeed;
        return this;
    }

    public ReferenceSearch<E> journal(Journal kept) {
        this.journal = kept;
        return this;
    }

    public ReferenceSearch<E> listener(SearchListener told) {
        this.listener = told;
        return this;
    }

    /** Searches from a first candidate until the stopper says that it is over. */
    public SearchResult run(Candidate first, Stopper stopper) throws CallException, InterruptedException {
        PythonRandom random = new PythonRandom(seed);
        Pool pool = new Pool(frontier);
        Evaluator<E> evaluator = new Evaluator<>(program, examples, new Tape(journal), Allowance.UNLIMITED);
        Counter counter = new Counter();
        SearchListener told = listener.and(counter);
        RejectionMemory memory = new RejectionMemory(0);
        Search.Parts<E> parts = new Search.Parts<>(
                evaluator,
                candidates,
                sampling,
                new EpochShuffled(minibatch, random),
                new SumGate(acceptance, choice),
                new FullValidation(evaluator, cache),
                merging == null ? null : new Merging(evaluator, random, merging, cache),
                memory,
                evaluator::usage,
                stopper);
        Proposer<E> proposer =
                new Proposer<>(evaluator, components, writer, memory, new ProposerOptions(perfectScore, false), told);
        Search<E> search = new Search<>(parts, pool, random, proposer, told);
        search.begin(first);
        search.run();
        return new SearchResult(
                pool, pool.best(), counter.iterations(), evaluator.calls(), counter.reflections(), "stopped");
    }
}
