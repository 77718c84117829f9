package dev.etalon.rating.audit.probe;

import dev.etalon.core.model.ModelRequest;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * How a judge's request is rewritten before it leaves.
 *
 * @param singleOrder whether a judge of pairs sees this order only, even where it usually sees both
 */
public record Ask(boolean singleOrder, UnaryOperator<ModelRequest> rewriting) {
    /** As always. */
    public static final Ask PLAIN = new Ask(false, UnaryOperator.identity());

    /** As always, but a pair in this order only. */
    public static final Ask SINGLE = new Ask(true, UnaryOperator.identity());

    public Ask {
        Objects.requireNonNull(rewriting, "rewriting is null");
    }

    public static Ask rewritten(UnaryOperator<ModelRequest> rewriting) {
        return new Ask(false, rewriting);
    }
}
