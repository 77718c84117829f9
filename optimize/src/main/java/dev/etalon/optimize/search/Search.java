package dev.etalon.optimize.search;

import dev.etalon.core.score.CallException;
import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.accept.Gate;
import dev.etalon.optimize.accept.Proposal;
import dev.etalon.optimize.accept.Verdict;
import dev.etalon.optimize.choose.CandidateSelector;
import dev.etalon.optimize.evaluate.Evaluator;
import dev.etalon.optimize.evaluate.Split;
import dev.etalon.optimize.merge.MergeProposal;
import dev.etalon.optimize.merge.Merging;
import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.pool.Validated;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.random.PythonRandom;
import dev.etalon.optimize.reflect.Rejection;
import dev.etalon.optimize.reflect.Written;
import dev.etalon.optimize.sample.BatchSampler;
import dev.etalon.optimize.sample.SamplingStrategy;
import dev.etalon.optimize.sample.Task;
import dev.etalon.optimize.validate.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The loop of GEPA (Agrawal et al., arXiv 2507.19457): choose a candidate, run it on a minibatch, let a model reflect on what went
 * wrong and write a better text, keep the child where it does better, and let the pool of all kept ones compete example by example.
 */
public final class Search<E> {
    private final Parts<E> parts;
    private final Pool pool;
    private final PythonRandom random;
    private final SearchListener listener;
    private final Proposer<E> proposer;
    private int iteration = -1;

    /** What a search is put together from. */
    public record Parts<E>(
            Evaluator<E> evaluator,
            CandidateSelector candidates,
            SamplingStrategy sampling,
            BatchSampler batches,
            Gate gate,
            Validation validation,
            @Nullable Merging merging,
            RejectionMemory memory,
            Supplier<Usage> spent,
            Stopper stopper) {}

    Search(Parts<E> parts, Pool pool, PythonRandom random, Proposer<E> proposer, SearchListener listener) {
        this.parts = parts;
        this.pool = pool;
        this.random = random;
        this.proposer = proposer;
        this.listener = listener;
    }

    /** Validates the seed. */
    void begin(Candidate seed) throws CallException, InterruptedException {
        Validated validated = parts.validation()
                .validate(seed, List.of(), pool)
                .orElseThrow(() -> new IllegalStateException("the seed is never given up"));
        pool.add(seed, List.of(), validated, 0);
        listener.happened(new Event.Validated(0, List.of(), pool, Map.of(), ""));
    }

    /** Whether there is a pool to speak of. */
    boolean begun() {
        return pool.size() > 0;
    }

    /** Iterates until the stopper says that it is over. */
    void run() throws CallException, InterruptedException {
        while (!parts.stopper().stops(standing())) {
            pool.check();
            iteration++;
            listener.happened(new Event.IterationStarted(iteration + 1));
            boolean accepted = iterate();
            listener.happened(new Event.IterationEnded(
                    iteration + 1, accepted, parts.evaluator().calls()));
        }
    }

    private Stopper.Standing standing() {
        return new Stopper.Standing(
                iteration + 1, parts.evaluator().calls(), parts.spent().get(), pool);
    }

    private boolean iterate() throws CallException, InterruptedException {
        if (parts.merging() != null) {
            Optional<MergeProposal> merge = parts.merging().propose(pool);
            if (merge.isPresent()) {
                return merge(parts.merging(), merge.get());
            }
        }
        return mutate();
    }

    private boolean merge(Merging merging, MergeProposal merge) throws CallException, InterruptedException {
        listener.happened(new Event.MergeTried(merge));
        if (!merge.accepted()) {
            listener.happened(new Event.MergeRejected(merge));
            return false;
        }
        boolean entered = enter(merge.child(), List.of(merge.first(), merge.second()), Map.of(), "merge");
        if (entered) {
            merging.merged();
        }
        return entered;
    }

    private boolean mutate() throws CallException, InterruptedException {
        List<Proposal> proposals = proposer.propose(pool, tasks());
        List<Verdict> verdicts = proposals.isEmpty() ? List.of() : parts.gate().judge(proposals, pool);
        verdicts.stream().filter(verdict -> !verdict.accepted()).forEach(this::reject);
        boolean any = false;
        for (Verdict verdict : verdicts) {
            if (verdict.accepted()) {
                any |= validate(verdict);
            }
        }
        return any;
    }

    private List<Task> tasks() {
        int examples = parts.evaluator().size(Split.TRAIN);
        List<Task> tasks = new ArrayList<>(parts.sampling()
                .tasks(
                        () -> parts.candidates().select(pool, random),
                        () -> parts.batches().next(examples, iteration)));
        for (Task task : tasks) {
            listener.happened(new Event.CandidateSelected(task.parent()));
            listener.happened(new Event.MinibatchSampled(task.examples()));
        }
        return tasks;
    }

    private void reject(Verdict verdict) {
        remember(verdict.proposal(), verdict.reason());
        listener.happened(new Event.Rejected(verdict));
    }

    private boolean validate(Verdict verdict) throws CallException, InterruptedException {
        Proposal proposal = verdict.proposal();
        boolean entered =
                enter(proposal.child(), List.of(proposal.task().parent()), proposal.written(), verdict.reason());
        if (entered && parts.merging() != null) {
            parts.merging().mutated();
        }
        if (!entered) {
            remember(proposal, "better where it was made, not better on other examples");
        }
        return entered;
    }

    private boolean enter(Candidate child, List<Integer> parents, Map<String, Written> written, String why)
            throws CallException, InterruptedException {
        long before = parts.evaluator().calls();
        Optional<Validated> validated = parts.validation().validate(child, parents, pool);
        if (validated.isEmpty()) {
            listener.happened(new Event.GivenUp(child, parents, "fell behind in the race on the validation set"));
            return false;
        }
        int number = pool.add(child, parents, validated.get(), before);
        listener.happened(new Event.Validated(number, parents, pool, written, why));
        return true;
    }

    private void remember(Proposal proposal, String reason) {
        Candidate parent = pool.candidate(proposal.task().parent());
        proposal.written().forEach((component, written) -> {
            if (written.text() != null) {
                parts.memory().add(component, parent.text(component), new Rejection(written.text(), reason));
            }
        });
    }
}
