package dev.etalon.verify.math.syntax;

import dev.etalon.verify.math.syntax.Expression.Bracket;
import dev.etalon.verify.math.syntax.Expression.Call;
import dev.etalon.verify.math.syntax.Expression.Interval;
import dev.etalon.verify.math.syntax.Expression.Items;
import dev.etalon.verify.math.syntax.Expression.Matrix;
import dev.etalon.verify.math.syntax.Expression.Num;
import dev.etalon.verify.math.syntax.Expression.Percent;
import dev.etalon.verify.math.syntax.Expression.PlusMinus;
import dev.etalon.verify.math.syntax.Expression.Power;
import dev.etalon.verify.math.syntax.Expression.Product;
import dev.etalon.verify.math.syntax.Expression.Ratio;
import dev.etalon.verify.math.syntax.Expression.Relation;
import dev.etalon.verify.math.syntax.Expression.SetOperation;
import dev.etalon.verify.math.syntax.Expression.Sum;
import dev.etalon.verify.math.syntax.Expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Walks over expressions. */
public final class Trees {
    private static final Set<String> CONSTANTS = Set.of("π", "e", "i", "∞");

    private Trees() {}

    public static boolean contains(Expression expression, Predicate<Expression> predicate) {
        return predicate.test(expression) || expression.parts().stream().anyMatch(part -> contains(part, predicate));
    }

    /** Whether the tree is higher than a bound; walks without recursion, because signs behind an atom can nest without end. */
    static boolean deeperThan(Expression expression, int bound) {
        List<Expression> level = List.of(expression);
        for (int depth = 0; !level.isEmpty(); depth++) {
            if (depth > bound) {
                return true;
            }
            level = level.stream().flatMap(part -> part.parts().stream()).toList();
        }
        return false;
    }

    /** The names of the variables, in order. */
    public static Set<String> variables(Expression expression) {
        Set<String> names = new TreeSet<>();
        collect(expression, names);
        return names;
    }

    private static void collect(Expression expression, Set<String> names) {
        if (expression instanceof Symbol symbol && !CONSTANTS.contains(symbol.name())) {
            names.add(symbol.name());
        }
        expression.parts().forEach(part -> collect(part, names));
    }

    /** The expression as text, with the parts of sums and products in a fixed order. */
    public static String canonical(Expression expression) {
        List<String> parts = new ArrayList<>();
        for (Expression part : expression.parts()) {
            parts.add(canonical(part));
        }
        if (parts.isEmpty()) {
            return expression.toString();
        }
        boolean sorted = expression instanceof Sum || expression instanceof Product;
        String name = expression instanceof Call call
                ? call.function()
                : expression.getClass().getSimpleName()
                        + (expression instanceof Relation relation ? relation.operators() : "");
        return name + (sorted ? parts.stream().sorted().toList() : parts);
    }

    public static boolean hasDecimal(Expression expression) {
        return contains(expression, part -> part instanceof Num num && num.decimal());
    }

    /** The same tree with other parts. */
    public static Expression mapped(Expression expression, UnaryOperator<Expression> change) {
        return switch (expression) {
            case Sum s -> new Sum(all(s.terms(), change));
            case Product p -> new Product(all(p.factors(), change));
            case Power p -> new Power(change.apply(p.base()), change.apply(p.exponent()));
            case Call c -> new Call(c.function(), all(c.arguments(), change));
            case Percent p -> new Percent(change.apply(p.value()));
            case Ratio r -> new Ratio(all(r.parts(), change));
            case PlusMinus p -> new PlusMinus(change.apply(p.left()), change.apply(p.right()), p.plusFirst());
            case Relation r -> new Relation(all(r.sides(), change), r.operators());
            case Items i -> new Items(i.bracket(), all(i.items(), change));
            case Interval i -> new Interval(change.apply(i.low()), change.apply(i.high()), i.lowOpen(), i.highOpen());
            case SetOperation s -> new SetOperation(s.operator(), all(s.parts(), change));
            case Matrix m ->
                new Matrix(m.rows().stream().map(row -> all(row, change)).toList());
            default -> expression;
        };
    }

    private static List<Expression> all(List<Expression> parts, UnaryOperator<Expression> change) {
        return parts.stream().map(change).toList();
    }

    /** Every ± becomes two expressions, which stand beside the other items of their list or set. */
    public static Expression expanded(Expression expression) {
        if (!contains(expression, PlusMinus.class::isInstance)) {
            return expression;
        }
        if (expression instanceof Items items && items.bracket() != Bracket.TUPLE) {
            List<Expression> all = new ArrayList<>();
            for (Expression item : items.items()) {
                Expression expanded = expanded(item);
                boolean several = contains(item, PlusMinus.class::isInstance);
                all.addAll(several ? expanded.parts() : List.of(expanded));
            }
            return new Items(items.bracket(), all);
        }
        return new Items(Bracket.NONE, List.of(signed(expression, true), signed(expression, false)));
    }

    private static Expression signed(Expression expression, boolean plus) {
        if (!(expression instanceof PlusMinus pm)) {
            return mapped(expression, part -> signed(part, plus));
        }
        Expression right = signed(pm.right(), plus);
        Expression left = signed(pm.left(), plus);
        Expression term = pm.plusFirst() == plus ? right : Expression.negated(right);
        return left.equals(Expression.ZERO) ? term : new Sum(List.of(left, term));
    }
}
