package dev.etalon.verify.math.value;

import ch.obermuhlner.math.big.BigComplex;
import ch.obermuhlner.math.big.BigComplexMath;
import ch.obermuhlner.math.big.BigDecimalMath;
import dev.etalon.verify.math.syntax.Expression;
import dev.etalon.verify.math.syntax.Expression.Based;
import dev.etalon.verify.math.syntax.Expression.Call;
import dev.etalon.verify.math.syntax.Expression.Num;
import dev.etalon.verify.math.syntax.Expression.Percent;
import dev.etalon.verify.math.syntax.Expression.Power;
import dev.etalon.verify.math.syntax.Expression.Product;
import dev.etalon.verify.math.syntax.Expression.Ratio;
import dev.etalon.verify.math.syntax.Expression.Sum;
import dev.etalon.verify.math.syntax.Expression.Symbol;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** The value of an expression at a point, to 40 digits, in complex numbers with principal branches. */
public final class Evaluator {
    public static final MathContext DIGITS = new MathContext(50);
    /** The largest magnitude, as a power of ten, that functions are asked for. */
    private static final int LARGEST = 2_000;

    private static final BigDecimal PI = BigDecimalMath.pi(DIGITS);
    private static final BigDecimal E = BigDecimalMath.e(DIGITS);

    private final Map<String, BigComplex> point;
    private final Functions functions;
    private final Work work;

    public Evaluator(Map<String, BigComplex> point, Work work) {
        this.point = point;
        this.work = work;
        this.functions = new Functions(this, work);
    }

    /**
     * @throws UndefinedException where it has no value at this point
     * @throws LimitException where the value would be too large to compute, or the expression is not one of numbers
     */
    public BigComplex value(Expression expression) throws LimitException, UndefinedException {
        work.step();
        return switch (expression) {
            case Num num -> BigComplex.valueOf(decimal(num.value()));
            case Symbol symbol -> symbol(symbol.name());
            case Percent percent -> divided(value(percent.value()), BigComplex.valueOf(BigDecimal.valueOf(100)));
            case Sum sum -> {
                BigComplex total = BigComplex.ZERO;
                for (Expression term : sum.terms()) {
                    total = total.add(value(term), DIGITS);
                }
                yield total;
            }
            case Product product -> {
                BigComplex total = BigComplex.ONE;
                for (Expression factor : product.factors()) {
                    total = bounded(total.multiply(value(factor), DIGITS));
                }
                yield total;
            }
            case Ratio ratio -> {
                BigComplex total = value(ratio.parts().getFirst());
                for (Expression part : ratio.parts().subList(1, ratio.parts().size())) {
                    total = divided(total, value(part));
                }
                yield total;
            }
            case Power power -> power(power);
            case Call call -> functions.value(call);
            case Based based -> throw LimitException.size("a number in base " + based.base());
            default -> throw LimitException.size("no number");
        };
    }

    static BigDecimal decimal(BigFraction value) {
        return new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), DIGITS);
    }

    private BigComplex symbol(String name) throws LimitException {
        BigComplex value = point.get(name);
        if (value != null) {
            return value;
        }
        return switch (name) {
            case "π" -> BigComplex.valueOf(PI);
            case "e" -> BigComplex.valueOf(E);
            case "i" -> BigComplex.I;
            default -> throw LimitException.size("no value for " + name);
        };
    }

    public static BigComplex divided(BigComplex over, BigComplex under) throws UndefinedException {
        if (isTiny(under)) {
            throw new UndefinedException("a division by zero");
        }
        return over.divide(under, DIGITS);
    }

    /** What rounding leaves where a value is zero. */
    public static boolean isTiny(BigComplex value) {
        return magnitude(value) < -38;
    }

    /** The power of ten of the larger part; very negative for zero. */
    public static int magnitude(BigComplex value) {
        return Math.max(magnitude(value.re), magnitude(value.im));
    }

    private static int magnitude(BigDecimal value) {
        return value.signum() == 0 ? -1_000_000 : value.precision() - value.scale();
    }

    public static BigComplex bounded(BigComplex value) throws LimitException {
        if (magnitude(value) > LARGEST) {
            throw LimitException.size("a value over 10^" + LARGEST);
        }
        return value;
    }

    private BigComplex power(Power power) throws LimitException, UndefinedException {
        BigComplex base = bounded(value(power.base()));
        BigComplex exponent = value(power.exponent());
        boolean whole = exponent.isReal()
                && magnitude(exponent) <= 6
                && exponent.re.stripTrailingZeros().scale() <= 0;
        if (isTiny(base)) {
            return ofZero(exponent);
        }
        // the size of the result, before it is computed
        double digits = (Math.abs(magnitude(base)) + 1.0) * (magnitude(exponent) > 6 ? 1e6 : size(exponent));
        if (digits > LARGEST * 2.0) {
            throw LimitException.size("a power of about 10^" + Math.round(digits));
        }
        if (whole) {
            return bounded(BigComplexMath.pow(base, exponent.re.longValueExact(), DIGITS));
        }
        BigComplex realRoot = functions.realRoot(base, power.exponent());
        return bounded(realRoot != null ? realRoot : BigComplexMath.pow(base, exponent, DIGITS));
    }

    private static double size(BigComplex value) {
        return Math.abs(value.re.doubleValue()) + Math.abs(value.im.doubleValue());
    }

    private static BigComplex ofZero(BigComplex exponent) throws UndefinedException {
        if (exponent.re.signum() <= 0) {
            if (isTiny(exponent)) {
                return BigComplex.ONE;
            }
            throw new UndefinedException("a division by zero");
        }
        return BigComplex.ZERO;
    }
}
