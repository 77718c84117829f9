package dev.etalon.verify.math;

import dev.etalon.verify.math.syntax.Expression;
import dev.etalon.verify.math.syntax.Expression.Call;
import dev.etalon.verify.math.syntax.Expression.Num;
import dev.etalon.verify.math.syntax.Expression.Relation;
import java.util.List;

/** Equations that only give a result its name. */
final class Assignments {
    private Assignments() {}

    static boolean isEquation(Expression expression) {
        return expression instanceof Relation relation && relation.only("=");
    }

    /** Whether there is no number on the left: {@code x = 5}, {@code |AB| = 1}, {@code f(2) = 3}, but not {@code 2x + z = 1}. */
    static boolean isAssignment(Expression expression) {
        return isEquation(expression) && isName(((Relation) expression).first());
    }

    private static boolean isName(Expression expression) {
        if (expression instanceof Call call && call.function().startsWith("@")) {
            return true;
        }
        boolean number = expression instanceof Num num && !num.equals(Expression.MINUS_ONE);
        return !number && expression.parts().stream().allMatch(Assignments::isName);
    }

    /** Functions have the same name whatever their arguments are called. */
    static boolean sameName(Expression left, Expression right) {
        return (left instanceof Call a && right instanceof Call b)
                ? a.function().equals(b.function())
                : left.equals(right);
    }

    static Expression withoutMembership(Expression expression) {
        return expression instanceof Relation relation && relation.only("in") && isName(relation.first())
                ? relation.last()
                : expression;
    }

    /** Only what is named and the result; the steps between are left out. */
    static Relation shortened(Relation relation) {
        return new Relation(List.of(relation.first(), relation.last()), List.of("="));
    }
}
