package dev.etalon.optimize.search;

import dev.etalon.optimize.accept.Choice;
import dev.etalon.optimize.accept.PairedGate;
import dev.etalon.optimize.choose.CandidateSelector;
import dev.etalon.optimize.choose.ComponentSelector;
import dev.etalon.optimize.merge.MergeOptions;
import dev.etalon.optimize.pool.FrontierType;
import dev.etalon.optimize.validate.Race;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an honest search decides.
 *
 * @param choosing who is improved, and which children go on
 * @param decisions when a child is taken
 * @param minibatch training examples that a reflection sees
 * @param merging null for no merges
 * @param perfectScore a minibatch on which the parent has this score everywhere is skipped; null to skip none
 * @param shownRejections how many rejected texts a reflection is shown
 * @param testRepeats how often seed and winner meet each test example
 * @param seed decides every draw
 */
public record HonestOptions(
        Choosing choosing,
        Decisions decisions,
        int minibatch,
        @Nullable MergeOptions merging,
        @Nullable Double perfectScore,
        int shownRejections,
        int testRepeats,
        long seed) {

    /**
     * Who is improved, and which children go on.
     *
     * @param candidates who is improved next
     * @param components which of its texts
     * @param frontier on what candidates compete
     * @param parents how many candidates one iteration improves
     * @param minibatches how often it improves each of them, on other examples every time
     * @param choice which of the children that are a gain on their minibatch go on
     */
    public record Choosing(
            CandidateSelector candidates,
            ComponentSelector components,
            FrontierType frontier,
            int parents,
            int minibatches,
            Choice choice) {
        public Choosing {
            Objects.requireNonNull(candidates, "candidates is null");
            Objects.requireNonNull(components, "components is null");
            Objects.requireNonNull(frontier, "frontier is null");
            Objects.requireNonNull(choice, "choice is null");
            if (parents < 1 || minibatches < 1) {
                throw new IllegalArgumentException("an iteration improves one candidate or more, on one minibatch or"
                        + " more, not " + parents + " on " + minibatches);
            }
        }

        /** How many children one iteration makes at most. */
        public int tasks() {
            return Math.multiplyExact(parents, minibatches);
        }
    }

    /**
     * For a program whose rollouts have one score up to 1. A minibatch is a sieve only, as it is too small to tell more; the paired test
     * over the blocks of the race decides, as there a child costs one evaluation for each pair and not two. Only the best few are improved:
     * with noisy scores, who is best on a single example is often luck. The figures are in docs/optimize.md.
     */
    public static final HonestOptions USUAL = new HonestOptions(
            new Choosing(
                    CandidateSelector.topKPareto(3),
                    ComponentSelector.roundRobin(),
                    FrontierType.INSTANCE,
                    1,
                    1,
                    Choice.all()),
            new Decisions.Paired(new PairedGate.Options(0.5, 1), new Race.Options(10, 0.5, 0.5, 1, 0)),
            3,
            null,
            1.0,
            5,
            1,
            0);

    public HonestOptions {
        Objects.requireNonNull(choosing, "choosing is null");
        Objects.requireNonNull(decisions, "decisions is null");
        if (minibatch < 1 || shownRejections < 0 || testRepeats < 1) {
            throw new IllegalArgumentException("minibatch and testRepeats must be 1 or more");
        }
    }

    /** What decides a search, as text; the strategies, which are code, are not in it. */
    String decisive() {
        return String.join(
                " ",
                choosing.frontier().name(),
                "proposals:" + choosing.parents() + "x" + choosing.minibatches(),
                "minibatch:" + minibatch,
                decisions.toString(),
                String.valueOf(merging),
                "perfect:" + perfectScore,
                "rejections:" + shownRejections,
                "tests:" + testRepeats,
                "seed:" + seed);
    }

    public HonestOptions withChoosing(Choosing newChoosing) {
        return new HonestOptions(
                newChoosing, decisions, minibatch, merging, perfectScore, shownRejections, testRepeats, seed);
    }

    public HonestOptions withCandidates(CandidateSelector selector, FrontierType type) {
        return withChoosing(new Choosing(
                selector, choosing.components(), type, choosing.parents(), choosing.minibatches(), choosing.choice()));
    }

    /** The same, where one iteration makes several children. */
    public HonestOptions withProposals(int parents, int minibatches, Choice choice) {
        return withChoosing(new Choosing(
                choosing.candidates(), choosing.components(), choosing.frontier(), parents, minibatches, choice));
    }

    public HonestOptions withDecisions(Decisions newDecisions) {
        return new HonestOptions(
                choosing, newDecisions, minibatch, merging, perfectScore, shownRejections, testRepeats, seed);
    }

    /** The same, where gains are tested so. */
    public HonestOptions withTests(int newMinibatch, PairedGate.Options gate, Race.Options race) {
        return withMinibatch(newMinibatch).withDecisions(new Decisions.Paired(gate, race));
    }

    public HonestOptions withMinibatch(int newMinibatch) {
        return new HonestOptions(
                choosing, decisions, newMinibatch, merging, perfectScore, shownRejections, testRepeats, seed);
    }

    public HonestOptions withMerging(@Nullable MergeOptions newMerging) {
        return new HonestOptions(
                choosing, decisions, minibatch, newMerging, perfectScore, shownRejections, testRepeats, seed);
    }

    public HonestOptions withPerfectScore(@Nullable Double newPerfectScore) {
        return new HonestOptions(
                choosing, decisions, minibatch, merging, newPerfectScore, shownRejections, testRepeats, seed);
    }

    /** How often each validation and each test example is run. */
    public HonestOptions withRepeats(int validation, int test) {
        return new HonestOptions(
                choosing,
                decisions.withRepeats(validation),
                minibatch,
                merging,
                perfectScore,
                shownRejections,
                test,
                seed);
    }

    public HonestOptions withSeed(long newSeed) {
        return new HonestOptions(
                choosing, decisions, minibatch, merging, perfectScore, shownRejections, testRepeats, newSeed);
    }
}
