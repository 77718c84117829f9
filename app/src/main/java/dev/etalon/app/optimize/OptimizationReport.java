package dev.etalon.app.optimize;

import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.outcome.PairedOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an optimisation has found.
 *
 * @param scorer what was to rise
 * @param lowerIsBetter whether all its numbers here are turned round, so that more is better
 * @param sizes samples to learn from, to choose by and to test with
 * @param family the candidates of the pool
 * @param best the winner's number; 0 is the seed
 * @param counts what became of the reflections
 * @param validation winner against seed where the winner was chosen; null where the seed has stayed the best
 * @param test winner against seed on samples that nobody had seen; null where it was not run
 * @param spent in all, the part of an interrupted search before included
 * @param end why the search has ended
 * @param files where the winner was written; empty where the seed has stayed the best
 */
public record OptimizationReport(
        String suite,
        String scorer,
        boolean lowerIsBetter,
        List<Integer> sizes,
        List<Node> family,
        int best,
        Counts counts,
        @Nullable PairedOutcome validation,
        @Nullable PairedOutcome test,
        Usage spent,
        String end,
        List<String> files) {

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
