package dev.etalon.app.optimize;

import dev.etalon.core.compare.Effect;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.outcome.PairedOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an optimisation has found.
 *
 * @param objective what was to rise: a scorer, or the weighted sum of several
 * @param lowerIsBetter whether the numbers of candidates are turned round, so that more is better
 * @param sizes samples to learn from, to choose by and to test with
 * @param family the candidates of the pool
 * @param best the winner's number; 0 is the seed
 * @param counts what became of the reflections
 * @param validation winner against seed where the winner was chosen; null where the seed has stayed the best
 * @param test winner against seed on samples that nobody had seen; null where it was not run
 * @param front the candidates among which the winner was chosen
 * @param spent in all, the part of an interrupted search before included
 * @param end why the search has ended
 * @param files where the winner was written; empty where the seed has stayed the best
 */
public record OptimizationReport(
        String suite,
        String objective,
        boolean lowerIsBetter,
        List<Integer> sizes,
        List<Node> family,
        int best,
        Counts counts,
        @Nullable Outcome validation,
        @Nullable Outcome test,
        Front front,
        Usage spent,
        String end,
        List<String> files) {

    OptimizationReport writtenTo(List<String> newFiles) {
        return new OptimizationReport(
                suite,
                objective,
                lowerIsBetter,
                sizes,
                family,
                best,
                counts,
                validation,
                test,
                front,
                spent,
                end,
                newFiles);
    }

    /**
     * Winner against seed on one set.
     *
     * @param score by what the search went by: the weighted mean of the samples' own scores
     * @param numbers by the suite's own numbers, one for each objective
     * @param decidedBy what {@link #better} goes by, in words
     * @param plain whether the suite's own number decides, as in a comparison of runs: so it is with one objective, all samples alike,
     *     and no answer that the search counts (cut or refused, the worst score) and the suite's number cannot
     * @param better whether it is shown that the winner is better
     */
    public record Outcome(
            PairedOutcome score, List<Difference> numbers, String decidedBy, boolean plain, boolean better) {
        public Outcome {
            numbers = List.copyOf(numbers);
        }

        /** @param alone whether there is one objective and all samples count alike */
        static Outcome of(PairedOutcome score, List<Difference> numbers, boolean alone) {
            if (!alone) {
                return new Outcome(score, numbers, "weighted score", false, score.better());
            }
            boolean all = numbers.size() == 1 && numbers.getFirst().pairs().missing() <= score.missing();
            return all
                    ? new Outcome(
                            score,
                            numbers,
                            numbers.getFirst().aggregate(),
                            true,
                            numbers.getFirst().verdict().equals("better"))
                    : new Outcome(
                            score,
                            numbers,
                            "samples' own scores, a cut or refused answer being the worst",
                            false,
                            score.better());
        }
    }

    /**
     * The difference in a number of the suite.
     *
     * @param p two-sided, adjusted over the objectives and for the number of candidates
     * @param verdict better, worse or cannot tell
     */
    public record Difference(
            String objective,
            String aggregate,
            Direction direction,
            @Nullable Double before,
            @Nullable Double after,
            @Nullable Double difference,
            @Nullable Interval interval,
            double p,
            Effect.Pairs pairs,
            String verdict) {}

    /**
     * A candidate.
     *
     * @param score its mean on the validation set
     * @param fronts on how many validation samples it is best, alone or with others
     * @param changes by component: what changed and why
     */
    public record Node(
            int number,
            List<Integer> parents,
            double score,
            int fronts,
            Map<String, String> texts,
            List<Change> changes,
            String why) {}

    /**
     * A new text.
     *
     * @param diff lines that begin with "-", "+" or a space
     * @param reflection what the model said when it wrote the text
     */
    public record Change(String component, List<String> diff, String reflection) {}

    /**
     * What was done.
     *
     * @param rejected children that were no gain on their minibatch
     * @param fellBehind children that fell behind on the validation set
     * @param refused reflections of which no text could be taken
     */
    public record Counts(
            int iterations, long evaluations, long reflections, int rejected, int fellBehind, int refused) {}
}
