package dev.etalon.verify.proof.metamath;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is in force at a place of a database: variables, hypotheses, disjoint pairs, block by block. */
final class Context {
    private static final int DEEPEST = 1000;

    private final BitSet variables = new BitSet();
    private final List<Hypothesis> hypotheses = new ArrayList<>();
    private final Map<Integer, Hypothesis> types = new HashMap<>();
    private final Deque<Block> open = new ArrayDeque<>();
    private @Nullable Disjoint disjoint;

    private record Block(
            BitSet variables, int hypotheses, @Nullable Disjoint disjoint) {}

    Context copy() {
        Context copy = new Context();
        copy.variables.or(variables);
        copy.hypotheses.addAll(hypotheses);
        copy.types.putAll(types);
        copy.disjoint = disjoint;
        return copy;
    }

    boolean isOutermost() {
        return open.isEmpty();
    }

    void enter() throws MetamathException {
        if (open.size() == DEEPEST) {
            throw MetamathException.limit("blocks are nested more than " + DEEPEST + " deep");
        }
        open.push(new Block((BitSet) variables.clone(), hypotheses.size(), disjoint));
    }

    /** @param next the number of the statement that comes next */
    void leave(int next) throws MetamathException {
        if (open.isEmpty()) {
            throw new MetamathException("$} closes a block that is not open");
        }
        Block block = open.pop();
        List<Hypothesis> gone = hypotheses.subList(block.hypotheses(), hypotheses.size());
        for (Hypothesis hypothesis : gone) {
            hypothesis.endsBefore(next);
            if (hypothesis.isFloating()) {
                types.remove(hypothesis.variable());
            }
        }
        gone.clear();
        variables.clear();
        variables.or(block.variables());
        disjoint = block.disjoint();
    }

    boolean isActive(int variable) {
        return variables.get(variable);
    }

    void activate(int variable) {
        variables.set(variable);
    }

    boolean hasType(int variable) {
        return types.containsKey(variable);
    }

    void add(Hypothesis hypothesis) {
        hypotheses.add(hypothesis);
        if (hypothesis.isFloating()) {
            types.put(hypothesis.variable(), hypothesis);
        }
    }

    void separate(int first, int second) {
        disjoint = new Disjoint(first, second, disjoint);
    }

    /** A statement with its frame: the hypotheses and the disjoint pairs that belong to it. */
    Assertion assertion(String label, int index, int[] conclusion, Symbols symbols, boolean theorem) {
        BitSet mandatory = new BitSet();
        collect(conclusion, symbols, mandatory);
        for (Hypothesis hypothesis : hypotheses) {
            if (!hypothesis.isFloating()) {
                collect(hypothesis.expression(), symbols, mandatory);
            }
        }
        Hypothesis[] frame = hypotheses.stream()
                .filter(one -> !one.isFloating() || mandatory.get(one.variable()))
                .toArray(Hypothesis[]::new);
        Assertion.Origin origin = theorem ? Assertion.Origin.OPEN : Assertion.Origin.AXIOM;
        return new Assertion(
                label, index, conclusion, frame, pairs(mandatory), theorem ? disjoint : null, origin, new int[0]);
    }

    private int[] pairs(BitSet mandatory) {
        List<Integer> pairs = new ArrayList<>();
        for (Disjoint pair = disjoint; pair != null; pair = pair.rest()) {
            if (mandatory.get(pair.first()) && mandatory.get(pair.second())) {
                pairs.add(pair.first());
                pairs.add(pair.second());
            }
        }
        return pairs.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void collect(int[] expression, Symbols symbols, BitSet found) {
        for (int symbol : expression) {
            if (symbols.isVariable(symbol)) {
                found.set(symbol);
            }
        }
    }
}
