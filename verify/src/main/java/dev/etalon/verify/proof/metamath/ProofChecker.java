package dev.etalon.verify.proof.metamath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks one proof after the other: each step pushes a hypothesis, or takes what a statement needs from the stack and pushes what it
 * says (the Metamath book, section 4.3). For use by one thread.
 */
final class ProofChecker {
    private final Symbols symbols;
    private final ProofLimits limits;
    private final Substitution substitution;
    private final List<int[]> stack = new ArrayList<>();
    private final Set<Integer> used = new LinkedHashSet<>();
    private Set<Long> disjoint = Set.of();
    private int steps;
    private long written;

    ProofChecker(Symbols symbols, ProofLimits limits) {
        this.symbols = symbols;
        this.limits = limits;
        this.substitution = new Substitution(symbols.count());
    }

    /**
     * Passes where the proof proves the theorem.
     *
     * @throws MetamathException when it does not; says at which step
     */
    void check(Assertion theorem, List<String> proof, Labels labels) throws MetamathException {
        stack.clear();
        used.clear();
        disjoint = Disjoint.keys(theorem.disjoint());
        steps = 0;
        written = 0;
        if (proof.isEmpty()) {
            throw new MetamathException("there is no proof");
        }
        try {
            if (proof.getFirst().equals("(")) {
                new CompressedProof(theorem, labels, limits).run(proof, this);
            } else {
                for (String label : proof) {
                    apply(usable(label, theorem, labels));
                }
            }
        } catch (MetamathException e) {
            throw e.isLimit() ? e : new MetamathException("step " + steps + ": " + e.text());
        }
        conclude(theorem);
    }

    int steps() {
        return steps;
    }

    /** The numbers of the statements that were applied. */
    Set<Integer> used() {
        return used;
    }

    int[] top() throws MetamathException {
        if (stack.isEmpty()) {
            throw new MetamathException("Z keeps a result before there is one");
        }
        return stack.getLast();
    }

    private static Labelled usable(String label, Assertion theorem, Labels labels) throws MetamathException {
        if (label.equals("?")) {
            throw new MetamathException("the proof has a step left open (?)");
        }
        return labels.usable(label, theorem);
    }

    void apply(Labelled statement) throws MetamathException {
        used.add(statement.index());
        switch (statement) {
            case Hypothesis hypothesis -> push(hypothesis.expression());
            case Assertion assertion -> apply(assertion);
        }
    }

    void push(int[] expression) throws MetamathException {
        steps++;
        if (steps > limits.steps()) {
            throw MetamathException.limit("the proof has more than " + limits.steps() + " steps");
        }
        if (stack.size() == limits.stack()) {
            throw MetamathException.limit("the proof needs a stack of more than " + limits.stack());
        }
        stack.add(expression);
    }

    private void apply(Assertion assertion) throws MetamathException {
        Hypothesis[] hypotheses = assertion.hypotheses();
        int base = stack.size() - hypotheses.length;
        if (base < 0) {
            throw new MetamathException(assertion.label() + " needs " + hypotheses.length
                    + " results on the stack, there are " + stack.size());
        }
        List<int[]> arguments = stack.subList(base, stack.size());
        try {
            unify(assertion, arguments);
            separate(assertion);
            long length = substitution.length(assertion.conclusion());
            written += length;
            if (written > limits.symbols()) {
                throw MetamathException.limit("the proof writes more than " + limits.symbols() + " symbols");
            }
            int[] result = substitution.apply(assertion.conclusion(), (int) length);
            arguments.clear();
            push(result);
        } finally {
            substitution.clear(hypotheses);
        }
    }

    private void unify(Assertion assertion, List<int[]> arguments) throws MetamathException {
        Hypothesis[] hypotheses = assertion.hypotheses();
        for (int i = 0; i < hypotheses.length; i++) {
            int[] argument = arguments.get(i);
            int[] expected = hypotheses[i].expression();
            if (hypotheses[i].isFloating()) {
                if (argument[0] != expected[0]) {
                    throw new MetamathException(assertion.label() + " needs for " + hypotheses[i].label()
                            + " something of type " + symbols.name(expected[0]) + ", not: " + symbols.text(argument));
                }
                substitution.set(hypotheses[i].variable(), argument);
            } else if (!substitution.matches(expected, argument)) {
                throw mismatch(assertion, hypotheses[i], argument);
            }
        }
    }

    private MetamathException mismatch(Assertion assertion, Hypothesis hypothesis, int[] argument) {
        long length = Math.min(substitution.length(hypothesis.expression()), 1_000_000);
        String expected = length == 1_000_000
                ? "(too long to show)"
                : symbols.text(substitution.apply(hypothesis.expression(), (int) length));
        return new MetamathException(assertion.label() + " needs for " + hypothesis.label() + ": " + expected
                + "; the proof gives: " + symbols.text(argument));
    }

    private void separate(Assertion assertion) throws MetamathException {
        int[] pairs = assertion.pairs();
        for (int i = 0; i < pairs.length; i += 2) {
            int[] left = variables(substitution.of(pairs[i]));
            int[] right = variables(substitution.of(pairs[i + 1]));
            for (int one : left) {
                for (int other : right) {
                    if (one == other || !disjoint.contains(Disjoint.key(one, other))) {
                        throw apart(assertion, new int[] {pairs[i], pairs[i + 1]}, one, other);
                    }
                }
            }
        }
    }

    private MetamathException apart(Assertion assertion, int[] pair, int one, int other) {
        String found = one == other
                ? "both stand for something with " + symbols.name(one)
                : "nothing says that " + symbols.name(one) + " and " + symbols.name(other) + " are disjoint";
        return new MetamathException(assertion.label() + " needs " + symbols.name(pair[0]) + " and "
                + symbols.name(pair[1]) + " to be disjoint, but " + found);
    }

    private int[] variables(int[] expression) {
        return Arrays.stream(expression).filter(symbols::isVariable).distinct().toArray();
    }

    private void conclude(Assertion theorem) throws MetamathException {
        if (stack.size() != 1) {
            throw new MetamathException("the proof ends with " + stack.size() + " results on the stack instead of one");
        }
        if (!Arrays.equals(stack.getFirst(), theorem.conclusion())) {
            throw new MetamathException("the proof proves: " + symbols.text(stack.getFirst()) + "; it should prove: "
                    + symbols.text(theorem.conclusion()));
        }
    }
}
