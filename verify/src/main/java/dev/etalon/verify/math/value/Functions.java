package dev.etalon.verify.math.value;

import static dev.etalon.verify.math.value.Evaluator.DIGITS;

import ch.obermuhlner.math.big.BigComplex;
import ch.obermuhlner.math.big.BigComplexMath;
import ch.obermuhlner.math.big.BigDecimalMath;
import dev.etalon.verify.math.syntax.Expression;
import dev.etalon.verify.math.syntax.Expression.Call;
import dev.etalon.verify.math.syntax.Expression.Num;
import dev.etalon.verify.math.syntax.Expression.Power;
import dev.etalon.verify.math.syntax.Expression.Product;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** The values of the functions that are known, and made-up but steady ones of those that only have a name. */
final class Functions {
    private static final BigDecimal LARGEST_ANGLE = BigDecimal.valueOf(10_000);

    private final Evaluator evaluator;
    private final Work work;

    Functions(Evaluator evaluator, Work work) {
        this.evaluator = evaluator;
        this.work = work;
    }

    BigComplex value(Call call) throws LimitException, UndefinedException {
        List<BigComplex> values = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            values.add(evaluator.value(argument));
        }
        work.step();
        String name = call.function();
        if (name.startsWith("@")) {
            return unknown(name, values);
        }
        BigComplex first = values.getFirst();
        return switch (name) {
            case "log" -> values.size() == 2 ? Evaluator.divided(log(values.get(1)), log(first)) : log(first);
            case "ln" -> log(first);
            case "lg" -> Evaluator.divided(log(first), log(BigComplex.valueOf(BigDecimal.TEN)));
            case "exp" -> BigComplexMath.exp(small(first), DIGITS);
            case "abs" -> BigComplex.valueOf(first.abs(DIGITS));
            case "floor" -> BigComplex.valueOf(real(first).setScale(0, RoundingMode.FLOOR));
            case "ceil" -> BigComplex.valueOf(real(first).setScale(0, RoundingMode.CEILING));
            case "Re" -> first.re();
            case "Im" -> BigComplex.valueOf(first.im);
            case "max" -> extreme(values, 1);
            case "min" -> extreme(values, -1);
            case "factorial" -> BigComplex.valueOf(new BigDecimal(Factorials.of(whole(first))));
            case "binomial" ->
                BigComplex.valueOf(new BigDecimal(Factorials.binomial(whole(first), whole(values.get(1)))));
            case "gcd", "lcm" -> divisor(name, values);
            default -> trigonometric(name, small(first));
        };
    }

    private static BigComplex trigonometric(String name, BigComplex x) throws LimitException, UndefinedException {
        BigComplex one = BigComplex.ONE;
        return switch (name) {
            case "sin" -> BigComplexMath.sin(x, DIGITS);
            case "cos" -> BigComplexMath.cos(x, DIGITS);
            case "tan" -> Evaluator.divided(BigComplexMath.sin(x, DIGITS), BigComplexMath.cos(x, DIGITS));
            case "cot" -> Evaluator.divided(BigComplexMath.cos(x, DIGITS), BigComplexMath.sin(x, DIGITS));
            case "sec" -> Evaluator.divided(one, BigComplexMath.cos(x, DIGITS));
            case "csc" -> Evaluator.divided(one, BigComplexMath.sin(x, DIGITS));
            case "sinh" -> half(exp(x).subtract(exp(x.negate()), DIGITS));
            case "cosh" -> half(exp(x).add(exp(x.negate()), DIGITS));
            case "tanh" ->
                Evaluator.divided(exp(x).subtract(exp(x.negate()), DIGITS), exp(x).add(exp(x.negate()), DIGITS));
            case "arctan" -> BigComplexMath.atan(x, DIGITS);
            case "arcsin" -> BigComplexMath.asin(x, DIGITS);
            case "arccos" -> BigComplexMath.acos(x, DIGITS);
            default -> throw LimitException.size("the function " + name);
        };
    }

    private static BigComplex exp(BigComplex x) {
        return BigComplexMath.exp(x, DIGITS);
    }

    private static BigComplex half(BigComplex x) {
        return x.divide(BigDecimal.TWO, DIGITS);
    }

    private static BigComplex log(BigComplex x) throws LimitException, UndefinedException {
        if (Evaluator.isTiny(x)) {
            throw new UndefinedException("the logarithm of zero");
        }
        return BigComplexMath.log(Evaluator.bounded(x), DIGITS);
    }

    private static BigComplex small(BigComplex x) throws LimitException {
        if (x.re.abs().compareTo(LARGEST_ANGLE) > 0 || x.im.abs().compareTo(BigDecimal.valueOf(1000)) > 0) {
            throw LimitException.size("a function of a number over " + LARGEST_ANGLE);
        }
        return x;
    }

    private static BigDecimal real(BigComplex x) throws UndefinedException {
        if (!Evaluator.isTiny(BigComplex.valueOf(x.im))) {
            throw new UndefinedException("the order of complex numbers");
        }
        return x.re.round(new java.math.MathContext(40));
    }

    private static BigFraction whole(BigComplex x) throws UndefinedException {
        BigDecimal value = real(x).stripTrailingZeros();
        if (value.scale() > 0 || value.precision() - value.scale() > 30) {
            throw new UndefinedException("a function of whole numbers");
        }
        return BigFraction.of(value.toBigIntegerExact());
    }

    private static BigComplex extreme(List<BigComplex> values, int sign) throws UndefinedException {
        BigDecimal best = real(values.getFirst());
        for (BigComplex value : values) {
            BigDecimal next = real(value);
            best = sign > 0 ? best.max(next) : best.min(next);
        }
        return BigComplex.valueOf(best);
    }

    private static BigComplex divisor(String name, List<BigComplex> values) throws UndefinedException {
        BigInteger result = whole(values.getFirst()).getNumerator();
        for (BigComplex value : values.subList(1, values.size())) {
            BigInteger next = whole(value).getNumerator();
            BigInteger common = result.gcd(next);
            if (name.equals("lcm") && common.signum() == 0) {
                throw new UndefinedException("the least common multiple of zeros");
            }
            result = name.equals("gcd") ? common : result.multiply(next).abs().divide(common);
        }
        return BigComplex.valueOf(new BigDecimal(result));
    }

    /** Two uses of an unknown function at the same arguments have the same value, and at others practically never. */
    private static BigComplex unknown(String name, List<BigComplex> values) {
        StringBuilder key = new StringBuilder(name);
        for (BigComplex value : values) {
            key.append('|').append(rounded(value.re)).append('|').append(rounded(value.im));
        }
        UUID hash = UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8));
        Random random = new Random(hash.getMostSignificantBits() ^ hash.getLeastSignificantBits());
        return BigComplex.valueOf(BigDecimal.valueOf(random.nextDouble()), BigDecimal.valueOf(random.nextDouble()));
    }

    private static String rounded(BigDecimal value) {
        BigDecimal places = value.setScale(25, RoundingMode.HALF_EVEN);
        return places.signum() == 0 ? "0" : places.stripTrailingZeros().toPlainString();
    }

    /** The real root of a negative number, where the exponent is a fraction with an odd denominator; else null. */
    @Nullable
    BigComplex realRoot(BigComplex base, Expression exponent) throws LimitException, UndefinedException {
        boolean negative = base.re.signum() < 0 && Evaluator.isTiny(BigComplex.valueOf(base.im));
        BigInteger degree = degree(exponent);
        if (!negative || degree.signum() == 0 || !degree.testBit(0) || degree.bitLength() > 16) {
            return null;
        }
        return BigComplex.valueOf(BigDecimalMath.root(base.re.negate(), new BigDecimal(degree), DIGITS)
                .negate());
    }

    /** n where the exponent is 1/n, else 0. */
    private static BigInteger degree(Expression exponent) {
        return switch (exponent) {
            case Num num
            when num.value().getNumerator().equals(BigInteger.ONE) && !num.decimal() ->
                num.value().getDenominator();
            case Product product
            when product.factors().size() == 2
                    && product.factors().get(0).equals(Expression.ONE)
                    && product.factors().get(1) instanceof Power power
                    && power.base() instanceof Num num
                    && power.exponent().equals(Expression.MINUS_ONE)
                    && num.value().getDenominator().equals(BigInteger.ONE) ->
                num.value().getNumerator();
            default -> BigInteger.ZERO;
        };
    }
}
