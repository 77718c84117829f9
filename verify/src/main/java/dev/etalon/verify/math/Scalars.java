package dev.etalon.verify.math;

import ch.obermuhlner.math.big.BigComplex;
import dev.etalon.verify.math.syntax.Expression;
import dev.etalon.verify.math.syntax.Expression.Num;
import dev.etalon.verify.math.syntax.Expression.Percent;
import dev.etalon.verify.math.syntax.Expression.Product;
import dev.etalon.verify.math.syntax.Trees;
import dev.etalon.verify.math.value.Evaluator;
import dev.etalon.verify.math.value.LimitException;
import dev.etalon.verify.math.value.NormalForm;
import dev.etalon.verify.math.value.Points;
import dev.etalon.verify.math.value.UndefinedException;
import dev.etalon.verify.math.value.Work;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Whether two expressions of numbers and variables are equal: exactly where both are rational or have the same normal form, else by
 * their values to 50 digits at random points (Schwartz 1980, "Fast Probabilistic Algorithms for Verification of Polynomial
 * Identities"; here also for functions that are not polynomials, where it is evidence and no proof).
 */
final class Scalars {
    private static final BigDecimal AGREE = new BigDecimal("1e-30");
    private static final int FEWEST_POINTS = 3;

    private final MathOptions options;
    private final Work work;

    Scalars(MathOptions options, Work work) {
        this.options = options;
        this.work = work;
    }

    Decision compare(Expression left, Expression right) throws LimitException {
        if (left instanceof Percent a && right instanceof Percent b) {
            return compare(a.value(), b.value());
        }
        boolean percent = left instanceof Percent || right instanceof Percent;
        Decision asWritten = values(left, right);
        if (!percent || options.percentExact() || asWritten.isEqual()) {
            return asWritten;
        }
        return asWritten.or(values(withoutPercent(left), withoutPercent(right)).explained(how -> how + ", as percent"));
    }

    private static Expression withoutPercent(Expression expression) {
        return expression instanceof Percent percent ? percent.value() : expression;
    }

    private Decision values(Expression left, Expression right) throws LimitException {
        if (left.equals(right)) {
            return Decision.equal("the same expression");
        }
        if (Trees.canonical(left).equals(Trees.canonical(right))) {
            return Decision.equal("the same up to order");
        }
        Decision exact = exactly(left, right);
        boolean decided = exact.isEqual() || (!exact.isUnknown() && !rounded(left, right));
        return decided ? exact : atPoints(left, right);
    }

    private static boolean rounded(Expression left, Expression right) {
        return Trees.hasDecimal(left) || Trees.hasDecimal(right);
    }

    private Decision exactly(Expression left, Expression right) throws LimitException {
        NormalForm a;
        NormalForm b;
        boolean same;
        try {
            a = NormalForm.of(left, work);
            b = NormalForm.of(right, work);
            same = a.sameAs(b, work);
        } catch (LimitException e) {
            if (e.ofTime()) {
                throw e;
            }
            return Decision.unknown(String.valueOf(e.getMessage()));
        }
        Optional<BigFraction> x = a.rational();
        Optional<BigFraction> y = b.rational();
        if (x.isPresent() && y.isPresent()) {
            return same
                    ? Decision.equal("exact rational numbers")
                    : Decision.different("exact rational numbers", x.get() + " and " + y.get());
        }
        return same ? Decision.equal("the same exact normal form") : Decision.unknown("different normal forms");
    }

    private Decision atPoints(Expression left, Expression right) throws LimitException {
        Set<String> variables = Trees.variables(new Product(List.of(left, right)));
        if (variables.isEmpty()) {
            return constants(left, right);
        }
        Points points = new Points(left, right, variables);
        Tally plain = tally(points.plain(), left, right);
        if (!plain.witness.isEmpty()) {
            return Decision.different("different at a point", plain.witness);
        }
        Tally wide = tally(points.wide(), left, right);
        if (plain.agreed + wide.agreed < FEWEST_POINTS) {
            return Decision.unknown("both have values at only " + (plain.agreed + wide.agreed) + " points, not at "
                    + (plain.skipped + wide.skipped));
        }
        return wide.witness.isEmpty()
                ? Decision.equal("equal to 30 digits at " + (plain.agreed + wide.agreed) + " random points")
                : Decision.unknown("equal at positive points, but not at " + wide.witness);
    }

    private Decision constants(Expression left, Expression right) throws LimitException {
        Tally tally = tally(List.of(Map.of()), left, right);
        if (!tally.witness.isEmpty()) {
            return Decision.different("different values", tally.witness.substring(tally.witness.indexOf(':') + 2));
        }
        if (tally.agreed == 1) {
            return Decision.equal(rounded(left, right) ? "equal when rounded" : "equal to 30 digits");
        }
        return hasValue(left) == hasValue(right)
                ? Decision.unknown("neither has a value")
                : Decision.different("one of both has no value");
    }

    private boolean hasValue(Expression expression) throws LimitException {
        try {
            new Evaluator(Map.of(), work).value(expression);
            return true;
        } catch (UndefinedException e) {
            return false;
        }
    }

    private static final class Tally {
        private int agreed;
        private int skipped;
        private String witness = "";
    }

    private Tally tally(List<Map<String, BigComplex>> points, Expression left, Expression right) throws LimitException {
        Tally tally = new Tally();
        for (Map<String, BigComplex> point : points) {
            Evaluator evaluator = new Evaluator(point, work);
            try {
                BigComplex a = evaluator.value(left);
                BigComplex b = evaluator.value(right);
                if (agree(a, b, slack(left, right))) {
                    tally.agreed++;
                } else {
                    tally.witness = Points.text(point) + ": " + Points.text(a) + " and " + Points.text(b);
                    return tally;
                }
            } catch (UndefinedException e) {
                tally.skipped++; // not a point at which both can be compared
            }
        }
        return tally;
    }

    private BigDecimal slack(Expression left, Expression right) {
        if (!rounded(left, right)) {
            return BigDecimal.ZERO;
        }
        boolean literals = left instanceof Num a && right instanceof Num b && a.decimal() && b.decimal();
        return literals
                ? options.slack().min(new BigDecimal("0.5").scaleByPowerOfTen(-fewerPlaces((Num) left, (Num) right)))
                : options.slack();
    }

    private static int fewerPlaces(Num left, Num right) {
        return Math.min(left.places(), right.places());
    }

    static boolean agree(BigComplex a, BigComplex b, BigDecimal slack) {
        BigComplex gap = a.subtract(b, Evaluator.DIGITS);
        BigDecimal size = a.abs(Evaluator.DIGITS).max(b.abs(Evaluator.DIGITS)).max(BigDecimal.ONE);
        BigDecimal allowed = AGREE.multiply(size).max(slack);
        return gap.abs(Evaluator.DIGITS).compareTo(allowed) <= 0;
    }
}
