package dev.etalon.app.suite;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the texts of a suite are improved.
 *
 * @param reflection the model that writes new texts; null where the command line is to say it
 * @param aim what is improved, and for what
 * @param limits the most that it may take
 * @param data how the dataset is used
 * @param proposals how new texts are asked for
 * @param strategies how candidates are chosen and taken
 * @param guards what a new text must keep to
 */
public record OptimizeSpec(
        @Nullable String reflection,
        Aim aim,
        Limits limits,
        Data data,
        Proposals proposals,
        Strategies strategies,
        Guards guards) {

    /** Objectives that need no scorer: what an answer takes. */
    public static final List<String> BUILT_IN = List.of("tokens", "dollars", "seconds", "characters");

    /** Without a word in the suite. */
    public static final OptimizeSpec USUAL = new OptimizeSpec(
            null,
            new Aim(null, List.of(), Map.of(), "instance", null),
            new Limits(null, 200, BudgetSpec.UNLIMITED),
            new Data(30, 30, null, 1),
            new Proposals(3, 1, 1, null, 5),
            new Strategies(
                    Mode.HONEST,
                    "top-pareto",
                    3,
                    0.1,
                    "round-robin",
                    0,
                    new Acceptance(0.5, 1, 10, 0.5, 0.5, 0, false)),
            new Guards(20_000, 12, List.of(), 2));

    public OptimizeSpec {
        Objects.requireNonNull(aim, "aim is null");
        Objects.requireNonNull(limits, "limits is null");
        Objects.requireNonNull(data, "data is null");
        Objects.requireNonNull(proposals, "proposals is null");
        Objects.requireNonNull(strategies, "strategies is null");
        Objects.requireNonNull(guards, "guards is null");
    }

    /** By which decisions children are taken. */
    public enum Mode {
        HONEST,
        PUBLISHED
    }

    /**
     * What is improved, and for what.
     *
     * @param judge the judge whose guideline is improved; null to improve the subject's prompt
     * @param texts texts of the prompt to improve; empty for all
     * @param objectives weights by the name of a scorer or of a built-in objective; empty for the suite's first scorer
     * @param front on what candidates compete
     * @param rationale a field with reasons of people, shown to reflections; null for none
     */
    public record Aim(
            @Nullable String judge,
            List<String> texts,
            Map<String, Double> objectives,
            String front,
            @Nullable String rationale) {
        public Aim {
            texts = List.copyOf(texts);
            objectives = Collections.unmodifiableMap(new LinkedHashMap<>(objectives));
            Objects.requireNonNull(front, "front is null");
        }
    }

    /**
     * The most that it may take.
     *
     * @param evaluations answers made and scored; null for a number that bears about twenty full iterations
     * @param reflections requests to the model that writes
     * @param money calls, tokens, dollars and time; unlimited for the suite's own budget
     */
    public record Limits(@Nullable Long evaluations, long reflections, BudgetSpec money) {
        public Limits {
            Objects.requireNonNull(money, "money is null");
            if (reflections < 1 || (evaluations != null && evaluations < 1)) {
                throw new IllegalArgumentException("evaluations and reflections must be 1 or more");
            }
        }
    }

    /**
     * How the dataset is used.
     *
     * @param train percent to learn from
     * @param validation percent to choose by; the rest is the test set
     * @param weight a field that says how much a sample counts; null where all count the same
     * @param repeats how often each sample of the validation and of the test set is run
     */
    public record Data(int train, int validation, @Nullable String weight, int repeats) {
        public Data {
            if (train < 1 || validation < 1 || train + validation > 100) {
                throw new IllegalArgumentException(
                        "a split needs parts of one percent or more that make 100 at most, for example 30/30 to leave"
                                + " 40 for the test, not " + train + "/" + validation);
            }
            if (repeats < 1) {
                throw new IllegalArgumentException("repeats must be 1 or more, not " + repeats);
            }
        }
    }

    /**
     * How new texts are asked for.
     *
     * @param minibatch samples that a reflection sees
     * @param parents candidates that one iteration improves
     * @param minibatches how often it improves each of them
     * @param take how many of its children go on at most; null for all that are a gain
     * @param memory how many rejected texts a reflection is shown
     */
    public record Proposals(
            int minibatch,
            int parents,
            int minibatches,
            @Nullable Integer take,
            int memory) {
        public Proposals {
            if (minibatch < 1 || parents < 1 || minibatches < 1 || memory < 0) {
                throw new IllegalArgumentException("minibatch, parents and minibatches must be 1 or more");
            }
        }
    }

    /**
     * How candidates are chosen and taken.
     *
     * @param candidates who is improved next
     * @param top among how many, for {@code top-pareto}
     * @param epsilon how often any candidate, for {@code epsilon-greedy}
     * @param components which text of a candidate is improved
     * @param merges how many crossings may be accepted
     */
    public record Strategies(
            Mode mode,
            String candidates,
            int top,
            double epsilon,
            String components,
            int merges,
            Acceptance acceptance) {
        public Strategies {
            Objects.requireNonNull(mode, "mode is null");
            Objects.requireNonNull(candidates, "candidates is null");
            Objects.requireNonNull(components, "components is null");
            Objects.requireNonNull(acceptance, "acceptance is null");
        }
    }

    /**
     * When a child is taken.
     *
     * @param minibatchLevel how sure the gain must be before the child is validated
     * @param looks how often more training samples may be looked at for it
     * @param block validation samples between two looks
     * @param futility a child whose chance is above it at a look drops out
     * @param level how sure a child must be in the end
     * @param retests how often the whole validation set is run again
     * @param ties whether a child with the same sum passes, by the published decisions
     */
    public record Acceptance(
            double minibatchLevel, int looks, int block, double futility, double level, int retests, boolean ties) {}

    /**
     * What a new text must keep to.
     *
     * @param length the most characters
     * @param copiedWords so many words in a row from a sample are a copy
     * @param keep passages that must stay
     * @param attempts how often the model is asked for one text
     */
    public record Guards(int length, int copiedWords, List<String> keep, int attempts) {
        public Guards {
            keep = List.copyOf(keep);
        }
    }

    /** The budget of a search: what its limits say, for all else the suite. */
    public BudgetSpec budget(BudgetSpec suite) {
        BudgetSpec own = limits.money();
        return new BudgetSpec(
                own.dollars() == null ? suite.dollars() : own.dollars(),
                own.tokens() == null ? suite.tokens() : own.tokens(),
                own.calls() == null ? suite.calls() : own.calls(),
                own.time() == null ? suite.time() : own.time());
    }

    public OptimizeSpec withReflection(String model) {
        return new OptimizeSpec(model, aim, limits, data, proposals, strategies, guards);
    }

    public OptimizeSpec withAim(Aim newAim) {
        return new OptimizeSpec(reflection, newAim, limits, data, proposals, strategies, guards);
    }

    public OptimizeSpec withLimits(Limits newLimits) {
        return new OptimizeSpec(reflection, aim, newLimits, data, proposals, strategies, guards);
    }

    public OptimizeSpec withData(Data newData) {
        return new OptimizeSpec(reflection, aim, limits, newData, proposals, strategies, guards);
    }

    public OptimizeSpec withProposals(Proposals newProposals) {
        return new OptimizeSpec(reflection, aim, limits, data, newProposals, strategies, guards);
    }

    public OptimizeSpec withStrategies(Strategies newStrategies) {
        return new OptimizeSpec(reflection, aim, limits, data, proposals, newStrategies, guards);
    }
}
