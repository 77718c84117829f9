package dev.etalon.optimize.search;

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
 * @param candidates who is improved next
 * @param components which of its texts
 * @param frontier on what candidates compete
 * @param minibatch training examples that a reflection sees
 * @param gate how sure a gain must be before a child is validated
 * @param race how a child is validated
 * @param merging null for no merges
 * @param perfectScore a minibatch on which the parent has this score everywhere is skipped; null to skip none
 * @param shownRejections how many rejected texts a reflection is shown
 * @param testRepeats how often seed and winner meet each test example
 * @param seed decides every draw
 */
public record HonestOptions(
        CandidateSelector candidates,
        ComponentSelector components,
        FrontierType frontier,
        int minibatch,
        PairedGate.Options gate,
        Race.Options race,
        @Nullable MergeOptions merging,
        @Nullable Double perfectScore,
        int shownRejections,
        int testRepeats,
        long seed) {
    /**
     * For a program whose rollouts have one score up to 1. A minibatch is a sieve only, as it is too small to tell more; the paired test
     * over the blocks of the race decides, as there a child costs one evaluation for each pair and not two. Only the best few are improved:
     * with noisy scores, who is best on a single example is often luck. The figures are in docs/optimize.md.
     */
    public static final HonestOptions USUAL = new HonestOptions(
            CandidateSelector.topKPareto(3),
            ComponentSelector.roundRobin(),
            FrontierType.INSTANCE,
            3,
            new PairedGate.Options(0.5, 1),
            new Race.Options(10, 0.5, 0.5, 1, 0),
            null,
            1.0,
            5,
            1,
            0);

    public HonestOptions {
        Objects.requireNonNull(candidates, "candidates is null");
        Objects.requireNonNull(components, "components is null");
        Objects.requireNonNull(frontier, "frontier is null");
        Objects.requireNonNull(gate, "gate is null");
        Objects.requireNonNull(race, "race is null");
        if (minibatch < 1 || shownRejections < 0 || testRepeats < 1) {
            throw new IllegalArgumentException("minibatch and testRepeats must be 1 or more");
        }
    }

    /** What decides a search, as text; the strategies, which are code, are not in it. */
    String decisive() {
        return String.join(
                " ",
                frontier.name(),
                "minibatch:" + minibatch,
                gate.toString(),
                race.toString(),
                String.valueOf(merging),
                "perfect:" + perfectScore,
                "rejections:" + shownRejections,
                "tests:" + testRepeats,
                "seed:" + seed);
    }

    public HonestOptions withPerfectScore(@Nullable Double newPerfectScore) {
        return new HonestOptions(
                candidates,
                components,
                frontier,
                minibatch,
                gate,
                race,
                merging,
                newPerfectScore,
                shownRejections,
                testRepeats,
                seed);
    }

    public HonestOptions withCandidates(CandidateSelector selector, FrontierType type) {
        return new HonestOptions(
                selector,
                components,
                type,
                minibatch,
                gate,
                race,
                merging,
                perfectScore,
                shownRejections,
                testRepeats,
                seed);
    }

    public HonestOptions withTests(int newMinibatch, PairedGate.Options newGate, Race.Options newRace) {
        return new HonestOptions(
                candidates,
                components,
                frontier,
                newMinibatch,
                newGate,
                newRace,
                merging,
                perfectScore,
                shownRejections,
                testRepeats,
                seed);
    }

    public HonestOptions withMerging(@Nullable MergeOptions newMerging) {
        return new HonestOptions(
                candidates,
                components,
                frontier,
                minibatch,
                gate,
                race,
                newMerging,
                perfectScore,
                shownRejections,
                testRepeats,
                seed);
    }

    public HonestOptions withRepeats(int validation, int test) {
        Race.Options repeated =
                new Race.Options(race.block(), race.futility(), race.level(), validation, race.retests());
        return new HonestOptions(
                candidates,
                components,
                frontier,
                minibatch,
                gate,
                repeated,
                merging,
                perfectScore,
                shownRejections,
                test,
                seed);
    }

    public HonestOptions withSeed(long newSeed) {
        return new HonestOptions(
                candidates,
                components,
                frontier,
                minibatch,
                gate,
                race,
                merging,
                perfectScore,
                shownRejections,
                testRepeats,
                newSeed);
    }
}
