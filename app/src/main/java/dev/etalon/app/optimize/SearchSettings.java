package dev.etalon.app.optimize;

import dev.etalon.app.suite.OptimizeSpec;
import dev.etalon.app.suite.OptimizeSpec.Acceptance;
import dev.etalon.app.suite.OptimizeSpec.Mode;
import dev.etalon.app.suite.OptimizeSpec.Proposals;
import dev.etalon.app.suite.OptimizeSpec.Strategies;
import dev.etalon.optimize.accept.Choice;
import dev.etalon.optimize.accept.PairedGate;
import dev.etalon.optimize.choose.CandidateSelector;
import dev.etalon.optimize.choose.ComponentSelector;
import dev.etalon.optimize.merge.MergeOptions;
import dev.etalon.optimize.pool.FrontierType;
import dev.etalon.optimize.search.Decisions;
import dev.etalon.optimize.search.HonestOptions;
import dev.etalon.optimize.validate.Race;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The options of a search as its suite says. */
final class SearchSettings {
    private static final int OVERLAP = 5;

    private SearchSettings() {}

    /** @param perfect the score that leaves nothing to learn; null where there is none */
    static HonestOptions of(OptimizeSpec spec, @Nullable Double perfect, long seed) {
        Strategies strategies = spec.strategies();
        Proposals proposals = spec.proposals();
        HonestOptions.Choosing choosing = new HonestOptions.Choosing(
                candidates(strategies),
                strategies.components().equals("all") ? ComponentSelector.all() : ComponentSelector.roundRobin(),
                FrontierType.valueOf(spec.aim().front().toUpperCase(Locale.ROOT)),
                proposals.parents(),
                proposals.minibatches(),
                proposals.take() == null ? Choice.all() : Choice.top(proposals.take()));
        MergeOptions merging = strategies.merges() == 0 ? null : new MergeOptions(strategies.merges(), OVERLAP);
        return new HonestOptions(
                        choosing,
                        decisions(strategies),
                        proposals.minibatch(),
                        merging,
                        perfect,
                        proposals.memory(),
                        1,
                        seed)
                .withRepeats(spec.data().repeats(), spec.data().repeats());
    }

    private static CandidateSelector candidates(Strategies strategies) {
        return switch (strategies.candidates()) {
            case "top-pareto" -> CandidateSelector.topKPareto(strategies.top());
            case "pareto" -> CandidateSelector.pareto();
            case "best" -> CandidateSelector.currentBest();
            case "epsilon-greedy" -> CandidateSelector.epsilonGreedy(strategies.epsilon());
            default -> throw new IllegalArgumentException("nobody is chosen by " + strategies.candidates());
        };
    }

    private static Decisions decisions(Strategies strategies) {
        Acceptance acceptance = strategies.acceptance();
        if (strategies.mode() == Mode.PUBLISHED) {
            return new Decisions.Published(
                    acceptance.ties()
                            ? dev.etalon.optimize.accept.Acceptance.IMPROVEMENT_OR_EQUAL
                            : dev.etalon.optimize.accept.Acceptance.STRICT_IMPROVEMENT);
        }
        return new Decisions.Paired(
                new PairedGate.Options(acceptance.minibatchLevel(), acceptance.looks()),
                new Race.Options(
                        acceptance.block(), acceptance.futility(), acceptance.level(), 1, acceptance.retests()));
    }
}
