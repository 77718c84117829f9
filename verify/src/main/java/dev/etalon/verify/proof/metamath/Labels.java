package dev.etalon.verify.proof.metamath;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The labelled statements of a database, or of a task that stands at its end. */
final class Labels {
    private final @Nullable Labels below;
    private final int offset;
    private final Map<String, Labelled> byName = new HashMap<>();
    private final List<Labelled> inOrder = new ArrayList<>();

    Labels() {
        this(null);
    }

    Labels(@Nullable Labels below) {
        this.below = below;
        this.offset = below == null ? 0 : below.count();
    }

    int count() {
        return offset + inOrder.size();
    }

    @Nullable
    Labelled find(String label) {
        Labelled own = byName.get(label);
        return own == null && below != null ? below.find(label) : own;
    }

    Labelled get(int index) {
        return index < offset && below != null ? below.get(index) : inOrder.get(index - offset);
    }

    void add(Labelled statement) {
        byName.put(statement.label(), statement);
        inOrder.add(statement);
    }

    /**
     * What a label in the proof of a theorem means.
     *
     * @throws MetamathException when it may not be used there
     */
    Labelled usable(String label, Assertion theorem) throws MetamathException {
        Labelled found = find(label);
        String name = Tokens.shown(label);
        if (label.equals(theorem.label())) {
            throw new MetamathException("the proof of " + name + " uses " + name + " itself");
        }
        if (found == null) {
            throw new MetamathException("no statement is called " + name);
        }
        if (found.index() >= theorem.index()) {
            throw new MetamathException(
                    name + " comes after " + theorem.label() + "; a proof may use only what is before");
        }
        if (found instanceof Hypothesis hypothesis && !hypothesis.isActiveAt(theorem.index())) {
            throw new MetamathException("the hypothesis " + name + " belongs to another block");
        }
        if (found instanceof Assertion assertion && assertion.origin() == Assertion.Origin.OPEN) {
            throw new MetamathException(name + " has no complete proof itself");
        }
        return found;
    }
}
