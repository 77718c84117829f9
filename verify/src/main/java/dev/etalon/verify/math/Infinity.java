package dev.etalon.verify.math;

import dev.etalon.verify.math.syntax.Expression;
import dev.etalon.verify.math.syntax.Expression.Interval;
import dev.etalon.verify.math.syntax.Expression.Symbol;
import dev.etalon.verify.math.syntax.Trees;

/** What is infinite. */
final class Infinity {
    private static final Symbol PLUS = new Symbol("∞");
    private static final Expression MINUS = Expression.negated(PLUS);

    private Infinity() {}

    /** 1 for plus infinity, -1 for minus infinity, else 0. */
    static int sign(Expression expression) {
        return expression.equals(PLUS) ? 1 : expression.equals(MINUS) ? -1 : 0;
    }

    /** Whether one is infinite and the other something else, or only one has a closed end at infinity. */
    static boolean unlike(Expression left, Expression right) {
        return sign(left) != sign(right) || closed(left) != closed(right);
    }

    private static boolean closed(Expression expression) {
        return Trees.contains(
                expression,
                part -> part instanceof Interval interval
                        && ((sign(interval.low()) != 0 && !interval.lowOpen())
                                || (sign(interval.high()) != 0 && !interval.highOpen())));
    }
}
