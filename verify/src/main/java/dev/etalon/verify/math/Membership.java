package dev.etalon.verify.math;

import ch.obermuhlner.math.big.BigComplex;
import dev.etalon.verify.math.syntax.Expression;
import dev.etalon.verify.math.syntax.Expression.Interval;
import dev.etalon.verify.math.syntax.Expression.Items;
import dev.etalon.verify.math.syntax.Expression.Product;
import dev.etalon.verify.math.syntax.Expression.Relation;
import dev.etalon.verify.math.syntax.Expression.SetOperation;
import dev.etalon.verify.math.syntax.Expression.Symbol;
import dev.etalon.verify.math.syntax.Trees;
import dev.etalon.verify.math.value.Evaluator;
import dev.etalon.verify.math.value.LimitException;
import dev.etalon.verify.math.value.Points;
import dev.etalon.verify.math.value.UndefinedException;
import dev.etalon.verify.math.value.Work;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether two sets of real numbers are the same, by which numbers are in them: every number that stands in either, its neighbours on
 * both sides, and random ones. A relation in one variable, or in one unknown expression like {@code f(x)}, is the set of its solutions.
 */
final class Membership {
    private static final BigDecimal STEP = new BigDecimal("1e-7");
    private static final BigDecimal SAME = new BigDecimal("1e-30");
    private static final int RANDOM_POINTS = 40;

    private final Work work;

    Membership(Work work) {
        this.work = work;
    }

    Decision compare(Expression left, Expression right) throws LimitException {
        Expression a = unknownAsVariable(left);
        Expression b = unknownAsVariable(right);
        Set<String> variables = Trees.variables(new Product(List.of(a, b)));
        variables.removeIf(name -> name.startsWith("set "));
        if (variables.size() > 1) {
            return Decision.unknown("sets in several variables");
        }
        String variable = variables.isEmpty() ? "x" : variables.iterator().next();
        Set<BigDecimal> points = points(a, b);
        for (BigDecimal point : points) {
            boolean inLeft = contains(a, variable, point);
            if (inLeft != contains(b, variable, point)) {
                String value = Points.text(BigComplex.valueOf(point));
                return Decision.different(
                        "sets with other members", value + " is only in the " + (inLeft ? "reference" : "answer"));
            }
        }
        return Decision.equal("the same members among " + points.size() + " numbers, every boundary among them");
    }

    /** {@code 0 < f(x) < 1} is a condition on f(x). */
    private static Expression unknownAsVariable(Expression expression) {
        return expression instanceof Expression.Call call && call.function().startsWith("@")
                ? new Symbol(call.function())
                : Trees.mapped(expression, Membership::unknownAsVariable);
    }

    private Set<BigDecimal> points(Expression left, Expression right) throws LimitException {
        Set<BigDecimal> points = new TreeSet<>();
        for (BigDecimal constant : Relations.constants(new Product(List.of(left, right)), work)) {
            for (BigDecimal value : List.of(constant, constant.negate())) {
                points.addAll(List.of(value, value.add(STEP), value.subtract(STEP)));
            }
        }
        Random random =
                new Random(left.toString().hashCode() * 31L + right.toString().hashCode());
        for (int i = 0; i < RANDOM_POINTS; i++) {
            double size = Math.pow(10, random.nextDouble() * 6 - 2);
            points.add(BigDecimal.valueOf(random.nextBoolean() ? size : -size));
        }
        return points;
    }

    private boolean contains(Expression set, String variable, BigDecimal x) throws LimitException {
        work.step();
        return switch (set) {
            case Interval interval ->
                above(x, interval.low(), interval.lowOpen()) && below(x, interval.high(), interval.highOpen());
            case SetOperation operation -> inOperation(operation, variable, x);
            case Items items -> inItems(items, x);
            case Relation relation -> holds(relation, variable, x);
            case Symbol symbol -> inNamed(symbol.name(), x);
            default -> throw LimitException.size("no set of numbers");
        };
    }

    private boolean inOperation(SetOperation operation, String variable, BigDecimal x) throws LimitException {
        List<Expression> parts = operation.parts();
        boolean first = contains(parts.getFirst(), variable, x);
        for (Expression part : parts.subList(1, parts.size())) {
            boolean next = contains(part, variable, x);
            first = switch (operation.operator()) {
                case "∪" -> first || next;
                case "∩" -> first && next;
                default -> first && !next;
            };
        }
        return first;
    }

    /** Two numbers in round brackets are an open interval here. */
    private boolean inItems(Items items, BigDecimal x) throws LimitException {
        if (items.bracket() == Expression.Bracket.SET) {
            for (Expression item : items.items()) {
                if (order(x, item) == 0) {
                    return true;
                }
            }
            return false;
        }
        if (items.items().size() != 2) {
            throw LimitException.size("no set of numbers");
        }
        return above(x, items.items().get(0), true) && below(x, items.items().get(1), true);
    }

    private static boolean inNamed(String name, BigDecimal x) throws LimitException {
        boolean whole = x.stripTrailingZeros().scale() <= 0;
        return switch (name) {
            case "set R" -> true;
            case "set Z" -> whole;
            case "set N" -> whole && x.signum() > 0;
            default -> throw LimitException.size("the set " + name);
        };
    }

    private boolean above(BigDecimal x, Expression end, boolean open) throws LimitException {
        int order = order(x, end);
        return order > 0 || (order == 0 && !open);
    }

    private boolean below(BigDecimal x, Expression end, boolean open) throws LimitException {
        int order = order(x, end);
        return order < 0 || (order == 0 && !open);
    }

    private int order(BigDecimal x, Expression end) throws LimitException {
        int infinite = Infinity.sign(end);
        if (infinite != 0) {
            return -infinite;
        }
        try {
            return order(x, new Evaluator(Map.of(), work).value(end).re);
        } catch (UndefinedException e) {
            throw LimitException.size("an end that has no value");
        }
    }

    private static int order(BigDecimal x, BigDecimal y) {
        BigDecimal gap = x.subtract(y);
        return gap.abs().compareTo(SAME.multiply(x.abs().max(BigDecimal.ONE))) <= 0 ? 0 : gap.signum();
    }

    private boolean holds(Relation relation, String variable, BigDecimal x) throws LimitException {
        Evaluator evaluator = new Evaluator(Map.of(variable, BigComplex.valueOf(x)), work);
        for (int i = 0; i < relation.operators().size(); i++) {
            if (!holds(evaluator, relation, i, x)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Evaluator evaluator, Relation relation, int i, BigDecimal x) throws LimitException {
        Expression left = relation.sides().get(i);
        Expression right = relation.sides().get(i + 1);
        String operator = relation.operators().get(i);
        if (operator.equals("in")) {
            return contains(right, "x", x);
        }
        int infinite = Infinity.sign(right) - Infinity.sign(left);
        if (infinite != 0) {
            return infinite > 0 == operator.startsWith("<");
        }
        try {
            BigComplex a = evaluator.value(left);
            BigComplex b = evaluator.value(right);
            if (!a.isReal() || !b.isReal()) {
                return false;
            }
            int order = order(a.re, b.re);
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "=" -> order == 0;
                default -> order != 0;
            };
        } catch (UndefinedException e) {
            return false;
        }
    }
}
