package dev.etalon.optimize.search;

import dev.etalon.optimize.accept.Acceptance;
import dev.etalon.optimize.accept.Choice;
import dev.etalon.optimize.accept.ChosenGate;
import dev.etalon.optimize.accept.Gate;
import dev.etalon.optimize.accept.PairedGate;
import dev.etalon.optimize.accept.SumGate;
import dev.etalon.optimize.accept.Weighing;
import dev.etalon.optimize.evaluate.Evaluator;
import dev.etalon.optimize.random.PythonRandom;
import dev.etalon.optimize.validate.FullValidation;
import dev.etalon.optimize.validate.Race;
import dev.etalon.optimize.validate.Validation;

/** When a child is taken into the pool. */
public sealed interface Decisions {

    /** How often each validation example is run. */
    int repeats();

    /** The same decisions where each validation example is run so often. */
    Decisions withRepeats(int repeats);

    /** How many evaluations the child and its parent take at most before it is validated. */
    long gateMost(int minibatch, int train);

    /** How often the whole validation set is run at most for one child. */
    long rounds();

    /** Whether a parent's rollouts on training examples are used again. */
    boolean rememberParents();

    Gate gate(Evaluator<?> evaluator, PythonRandom random, Weighing train, Choice choice);

    Validation validation(Evaluator<?> evaluator, PythonRandom random, Weighing validation);

    /**
     * Paired tests tell gains from luck.
     *
     * @param gate how sure a gain must be before a child is validated
     * @param race how a child is validated
     */
    record Paired(PairedGate.Options gate, Race.Options race) implements Decisions {
        @Override
        public int repeats() {
            return race.repeats();
        }

        @Override
        public Decisions withRepeats(int repeats) {
            return new Paired(
                    gate, new Race.Options(race.block(), race.futility(), race.level(), repeats, race.retests()));
        }

        @Override
        public long gateMost(int minibatch, int train) {
            return Math.min(2L * train, 2L * minibatch * (1L << Math.min(30, gate.looks() - 1)));
        }

        @Override
        public long rounds() {
            return (long) race.repeats() * (1 + race.retests());
        }

        @Override
        public boolean rememberParents() {
            return true;
        }

        @Override
        public Gate gate(Evaluator<?> evaluator, PythonRandom random, Weighing train, Choice choice) {
            return new ChosenGate(new PairedGate(evaluator, random, train, gate), choice);
        }

        @Override
        public Validation validation(Evaluator<?> evaluator, PythonRandom random, Weighing validation) {
            return new Race(evaluator, random, validation, race);
        }
    }

    /** As published: sums on one minibatch decide, and whoever passes is validated once and stays. Kept within the allowance all the same. */
    record Published(Acceptance acceptance) implements Decisions {
        @Override
        public int repeats() {
            return 1;
        }

        @Override
        public Decisions withRepeats(int repeats) {
            if (repeats != 1) {
                throw new IllegalArgumentException(
                        "the published decisions run each validation example once, not " + repeats + " times");
            }
            return this;
        }

        @Override
        public long gateMost(int minibatch, int train) {
            return 2L * minibatch;
        }

        @Override
        public long rounds() {
            return 1;
        }

        @Override
        public boolean rememberParents() {
            return false;
        }

        @Override
        public Gate gate(Evaluator<?> evaluator, PythonRandom random, Weighing train, Choice choice) {
            return new SumGate(acceptance, choice);
        }

        @Override
        public Validation validation(Evaluator<?> evaluator, PythonRandom random, Weighing validation) {
            return new FullValidation(evaluator, false);
        }
    }
}
