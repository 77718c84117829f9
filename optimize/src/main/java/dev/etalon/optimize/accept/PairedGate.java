package dev.etalon.optimize.accept;

import dev.etalon.core.score.CallException;
import dev.etalon.optimize.evaluate.Evaluator;
import dev.etalon.optimize.evaluate.Split;
import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.random.PythonRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A gate that tells a gain from luck. A child that is ahead on its minibatch meets its parent on further training examples, twice as
 * many each time, until a paired test over all of them finds the gain at the level, the gain is gone, or the examples are used up.
 * Whoever is still ahead then, but not for sure, is not taken.
 */
public final class PairedGate implements Gate {
    private final Evaluator<?> evaluator;
    private final PythonRandom random;
    private final Weighing weighing;
    private final Options options;

    /**
     * How sure a gain must be.
     *
     * @param level one-sided, of each look at the pairs
     * @param looks how often the pairs may be looked at, the minibatch included
     */
    public record Options(double level, int looks) {
        public Options {
            if (!(level > 0 && level <= 1) || looks < 1) {
                throw new IllegalArgumentException("a level is above 0 and at most 1, and looks are 1 or more");
            }
        }
    }

    public PairedGate(Evaluator<?> evaluator, PythonRandom random, Weighing weighing, Options options) {
        this.evaluator = evaluator;
        this.random = random;
        this.weighing = weighing;
        this.options = options;
    }

    @Override
    public List<Verdict> judge(List<Proposal> proposals, Pool pool) throws CallException, InterruptedException {
        Set<String> taken = new HashSet<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Proposal proposal : proposals) {
            if (!taken.add(proposal.child().hash())) {
                verdicts.add(new Verdict(proposal, false, "the same as another one of this iteration"));
            } else {
                verdicts.add(judge(proposal, pool.candidate(proposal.task().parent())));
            }
        }
        return verdicts;
    }

    private Verdict judge(Proposal proposal, Candidate parent) throws CallException, InterruptedException {
        Set<Integer> met = new LinkedHashSet<>(proposal.task().examples());
        PairedScores pairs = new PairedScores(weighing);
        add(pairs, parent, proposal.child(), met);
        for (int look = 1; ; look++) {
            if (pairs.gain() <= 0) {
                return new Verdict(proposal, false, words("no gain", pairs));
            }
            if (pairs.isSure(options.level())) {
                return new Verdict(proposal, true, words("a gain", pairs));
            }
            List<Integer> more = look == options.looks() ? List.of() : unmet(met);
            if (more.isEmpty()) {
                return new Verdict(proposal, false, words("a gain that may be luck", pairs));
            }
            evaluator.remembered(Split.TRAIN, parent, more);
            evaluator.fresh(Split.TRAIN, proposal.child(), more);
            add(pairs, parent, proposal.child(), more);
            met.addAll(more);
        }
    }

    private void add(PairedScores pairs, Candidate parent, Candidate child, Iterable<Integer> examples) {
        for (int example : examples) {
            pairs.put(
                    example,
                    evaluator.known(Split.TRAIN, parent, example),
                    evaluator.known(Split.TRAIN, child, example));
        }
    }

    /** As many as were met already, of those that were not. */
    private List<Integer> unmet(Set<Integer> met) {
        List<Integer> rest = IntStream.range(0, evaluator.size(Split.TRAIN))
                .boxed()
                .filter(example -> !met.contains(example))
                .toList();
        return random.sample(rest, Math.min(rest.size(), met.size()));
    }

    private static String words(String what, PairedScores pairs) {
        return String.format(
                Locale.ROOT,
                "%s: %+.3f on %d examples (one-sided p = %.3f)",
                what,
                pairs.gain(),
                pairs.size(),
                pairs.chanceOfGain());
    }
}
