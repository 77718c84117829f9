package dev.etalon.verify.math;

import ch.obermuhlner.math.big.BigComplex;
import dev.etalon.verify.math.syntax.Expression;
import dev.etalon.verify.math.syntax.Expression.Product;
import dev.etalon.verify.math.syntax.Expression.Relation;
import dev.etalon.verify.math.syntax.Trees;
import dev.etalon.verify.math.value.Evaluator;
import dev.etalon.verify.math.value.LimitException;
import dev.etalon.verify.math.value.Points;
import dev.etalon.verify.math.value.UndefinedException;
import dev.etalon.verify.math.value.Work;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether two equations or inequalities say the same: their differences of sides are equal up to a factor (a positive one for
 * inequalities), or solutions of the one are solutions of the other.
 */
final class Relations {
    private static final int FEWEST_POINTS = 4;
    private static final int MOST_STEPS = 60;
    private static final BigDecimal ZERO = new BigDecimal("1e-25");

    private final Scalars scalars;
    private final Work work;

    Relations(Scalars scalars, Work work) {
        this.scalars = scalars;
        this.work = work;
    }

    Decision compare(Relation left, Relation right) throws LimitException {
        if (left.equals(right)) {
            return Decision.equal("the same relation");
        }
        if (left.operators().size() == 1 && right.operators().size() == 1) {
            return single(oriented(left), oriented(right));
        }
        Decision sides = sideBySide(left, right);
        boolean one = Trees.variables(new Product(List.of(left, right))).size() == 1;
        return sides.isEqual() || !one ? sides : new Membership(work).compare(left, right);
    }

    /** {@code a > b} as {@code b < a}. */
    private static Relation oriented(Relation relation) {
        String operator = relation.operators().getFirst();
        return switch (operator) {
            case ">", ">=" -> new Relation(relation.sides().reversed(), List.of(operator.replace('>', '<')));
            default -> relation;
        };
    }

    private Decision single(Relation left, Relation right) throws LimitException {
        String operator = left.operators().getFirst();
        if (!operator.equals(right.operators().getFirst())) {
            return Decision.different(operator + " and " + right.operators().getFirst());
        }
        Expression f = Expression.difference(left.first(), left.last());
        Expression g = Expression.difference(right.first(), right.last());
        Set<String> variables = Trees.variables(new Product(List.of(f, g)));
        if (variables.isEmpty() || operator.equals("in")) {
            return sideBySide(left, right);
        }
        Decision factor = upToFactor(f, g, operator.startsWith("<"));
        if (factor.isEqual()) {
            return factor;
        }
        if (operator.equals("=") || operator.equals("!=")) {
            return solutions(f, g, "answer").and(solutions(g, f, "reference"));
        }
        return variables.size() == 1 ? new Membership(work).compare(left, right) : factor;
    }

    private Decision sideBySide(Relation left, Relation right) throws LimitException {
        Decision straight = sides(left.sides(), left.operators(), right);
        if (straight.isEqual()) {
            return straight;
        }
        List<String> flipped = left.operators().reversed().stream()
                .map(o -> o.replace('<', '?').replace('>', '<').replace('?', '>'))
                .toList();
        return straight.or(sides(left.sides().reversed(), flipped, right));
    }

    private Decision sides(List<Expression> sides, List<String> operators, Relation right) throws LimitException {
        if (!operators.equals(right.operators())) {
            return Decision.different("other relation signs");
        }
        Decision all = Decision.equal("each side");
        for (int i = 0; i < sides.size(); i++) {
            all = all.and(scalars.compare(sides.get(i), right.sides().get(i)).explained(how -> "each side: " + how));
        }
        return all;
    }

    private Decision upToFactor(Expression f, Expression g, boolean positive) throws LimitException {
        Set<String> variables = Trees.variables(new Product(List.of(f, g)));
        List<BigComplex> ratios = new ArrayList<>();
        for (Map<String, BigComplex> point : new Points(f, g, variables).starts()) {
            ratio(f, g, point).ifPresent(ratios::add);
        }
        if (ratios.size() < FEWEST_POINTS) {
            return Decision.unknown("too few points at which both have values");
        }
        BigComplex factor = ratios.getFirst();
        if (Evaluator.isTiny(factor) || !ratios.stream().allMatch(r -> Scalars.agree(r, factor, BigDecimal.ZERO))) {
            return Decision.unknown("not equal up to a factor");
        }
        if (positive && factor.re.signum() <= 0) {
            return Decision.different("opposite directions");
        }
        return Decision.equal("equal up to a factor at " + ratios.size() + " random points");
    }

    private Optional<BigComplex> ratio(Expression f, Expression g, Map<String, BigComplex> point)
            throws LimitException {
        Evaluator evaluator = new Evaluator(point, work);
        try {
            return Optional.of(Evaluator.divided(evaluator.value(f), evaluator.value(g)));
        } catch (UndefinedException e) {
            return Optional.empty();
        }
    }

    /** Solutions of the first, found by the secant method, that are put into the second. */
    private Decision solutions(Expression f, Expression g, String of) throws LimitException {
        Set<String> variables = Trees.variables(f);
        List<Map<String, BigComplex>> starts = new Points(f, g, Trees.variables(new Product(List.of(f, g)))).starts();
        int found = 0;
        for (Map<String, BigComplex> start : starts) {
            for (String variable : variables) {
                Map<String, BigComplex> solution = solved(f, start, variable);
                if (!solution.isEmpty()) {
                    BigComplex value = valueAt(g, solution);
                    if (value != null && value.abs(Evaluator.DIGITS).compareTo(new BigDecimal("1e-12")) > 0) {
                        return Decision.different("a solution of one only", Points.text(solution));
                    }
                    found += value == null ? 0 : 1;
                }
            }
        }
        return found >= 2
                ? Decision.equal(found + " solutions of each hold in the other")
                : Decision.unknown("no solutions of the " + of + " were found");
    }

    private Map<String, BigComplex> solved(Expression f, Map<String, BigComplex> start, String variable)
            throws LimitException {
        Map<String, BigComplex> point = new TreeMap<>(start);
        BigComplex before = Objects.requireNonNull(point.get(variable), variable);
        BigComplex now = before.multiply(BigDecimal.valueOf(1.01), Evaluator.DIGITS);
        BigComplex valueBefore = valueAt(f, point);
        for (int step = 0; step < MOST_STEPS && valueBefore != null; step++) {
            point.put(variable, now);
            BigComplex value = valueAt(f, point);
            if (value == null) {
                break;
            }
            BigComplex slope = value.subtract(valueBefore, Evaluator.DIGITS);
            if (value.abs(Evaluator.DIGITS).compareTo(ZERO) < 0) {
                return point;
            }
            if (Evaluator.isTiny(slope) || Evaluator.magnitude(now) > 40) {
                break;
            }
            BigComplex change =
                    value.multiply(now.subtract(before), Evaluator.DIGITS).divide(slope, Evaluator.DIGITS);
            before = now;
            valueBefore = value;
            now = now.subtract(change, Evaluator.DIGITS);
        }
        return Map.of();
    }

    private @Nullable BigComplex valueAt(Expression f, Map<String, BigComplex> point) throws LimitException {
        try {
            return new Evaluator(point, work).value(f);
        } catch (UndefinedException e) {
            return null;
        }
    }

    /** A list to which nothing is added when it cannot be evaluated. */
    static List<BigDecimal> constants(Expression expression, Work work) throws LimitException {
        List<BigDecimal> values = new ArrayList<>();
        if (Trees.variables(expression).isEmpty()) {
            try {
                values.add(new Evaluator(Map.of(), work).value(expression).re);
            } catch (UndefinedException e) {
                return values;
            } catch (LimitException e) {
                if (e.ofTime()) {
                    throw e;
                }
            }
        }
        for (Expression part : expression.parts()) {
            values.addAll(constants(part, work));
        }
        return values;
    }
}
