package dev.etalon.verify.math.value;

import dev.etalon.verify.math.syntax.Expression;
import dev.etalon.verify.math.syntax.Expression.Call;
import dev.etalon.verify.math.syntax.Expression.Num;
import dev.etalon.verify.math.syntax.Expression.Percent;
import dev.etalon.verify.math.syntax.Expression.Power;
import dev.etalon.verify.math.syntax.Expression.Product;
import dev.etalon.verify.math.syntax.Expression.Sum;
import dev.etalon.verify.math.syntax.Expression.Symbol;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An expression as a quotient of two polynomials, in which symbols, square roots of primes and every other function of a normal form
 * are generators. Two expressions whose cross products are the same polynomial are equal wherever both are defined.
 */
public record NormalForm(Polynomial over, Polynomial under) {
    private static final int LARGEST_POWER = 200;
    private static final long LARGEST_RADICAND = 1_000_000_000_000L;

    private static final NormalForm ONE = new NormalForm(Polynomial.ONE, Polynomial.ONE);

    /** @throws LimitException where the form would be too large, or the expression has none (a division by zero, a set) */
    public static NormalForm of(Expression expression, Work work) throws LimitException {
        work.step();
        return switch (expression) {
            case Num num -> constant(num.value());
            case Symbol symbol -> generator(symbol.name());
            case Percent percent -> of(percent.value(), work).times(constant(BigFraction.of(1, 100)), work);
            case Sum sum -> {
                NormalForm total = constant(BigFraction.ZERO);
                for (Expression term : sum.terms()) {
                    total = total.plus(of(term, work), work);
                }
                yield total;
            }
            case Product product -> {
                NormalForm total = ONE;
                for (Expression factor : product.factors()) {
                    total = total.times(of(factor, work), work);
                }
                yield total;
            }
            case Power power -> ofPower(power, work);
            case Call call -> ofCall(call, work);
            default -> throw LimitException.size("no normal form");
        };
    }

    public boolean sameAs(NormalForm other, Work work) throws LimitException {
        Polynomial left = over.times(other.under, work);
        Polynomial right = other.over.times(under, work);
        return left.equals(right);
    }

    /** The number that this is, where it is a rational one. */
    public Optional<BigFraction> rational() {
        Optional<BigFraction> above = constantOf(over);
        Optional<BigFraction> below = constantOf(under);
        return above.isPresent() && below.isPresent() ? Optional.of(above.get().divide(below.get())) : Optional.empty();
    }

    private static Optional<BigFraction> constantOf(Polynomial polynomial) {
        if (polynomial.isZero()) {
            return Optional.of(BigFraction.ZERO);
        }
        boolean constant = polynomial.terms().size() == 1
                && polynomial.terms().keySet().iterator().next().isEmpty();
        return constant ? Optional.of(polynomial.terms().values().iterator().next()) : Optional.empty();
    }

    private static NormalForm constant(BigFraction value) {
        return new NormalForm(Polynomial.constant(value), Polynomial.ONE);
    }

    private static NormalForm generator(String name) {
        return new NormalForm(Polynomial.generator(name), Polynomial.ONE);
    }

    private NormalForm plus(NormalForm other, Work work) throws LimitException {
        if (under.equals(other.under)) {
            return new NormalForm(over.plus(other.over), under);
        }
        Polynomial sum = over.times(other.under, work).plus(other.over.times(under, work));
        return new NormalForm(sum, under.times(other.under, work));
    }

    private NormalForm times(NormalForm other, Work work) throws LimitException {
        return new NormalForm(over.times(other.over, work), under.times(other.under, work));
    }

    private NormalForm inverse() throws LimitException {
        if (over.isZero()) {
            throw LimitException.size("a division by zero");
        }
        return new NormalForm(under, over);
    }

    private NormalForm power(int exponent, Work work) throws LimitException {
        if (exponent < 0) {
            return inverse().power(-exponent, work);
        }
        if (exponent > LARGEST_POWER) {
            throw LimitException.size("a power over " + LARGEST_POWER);
        }
        NormalForm result = ONE;
        for (int i = 0; i < exponent; i++) {
            result = result.times(this, work);
        }
        return result;
    }

    private static NormalForm ofPower(Power power, Work work) throws LimitException {
        NormalForm base = of(power.base(), work);
        NormalForm exponent = of(power.exponent(), work);
        Optional<BigFraction> rational = exponent.rational();
        if (rational.isEmpty()) {
            return generator("(" + base.key() + ")^(" + exponent.key() + ")");
        }
        BigInteger over = rational.get().getNumerator();
        BigInteger under = rational.get().getDenominator();
        if (over.bitLength() > 16 || under.bitLength() > 16) {
            throw LimitException.size("a power over " + LARGEST_POWER);
        }
        if (under.equals(BigInteger.ONE)) {
            return base.power(over.intValue(), work);
        }
        NormalForm root = under.equals(BigInteger.TWO) ? squareRoot(base, work) : generator(rootName(base, under));
        return root.power(over.intValue(), work);
    }

    private static String rootName(NormalForm base, BigInteger degree) {
        return "(" + base.key() + ")^(1/" + degree + ")";
    }

    /** Of a rational number: a rational times roots of primes. Of anything else: a generator of its own. */
    private static NormalForm squareRoot(NormalForm base, Work work) throws LimitException {
        Optional<BigFraction> rational = base.rational();
        if (rational.isEmpty()) {
            return generator(rootName(base, BigInteger.TWO));
        }
        // the root of a/b is that of ab, over b
        BigInteger radicand =
                rational.get().getNumerator().multiply(rational.get().getDenominator());
        NormalForm result =
                constant(BigFraction.of(BigInteger.ONE, rational.get().getDenominator()));
        if (radicand.signum() < 0) {
            result = result.times(generator(Polynomial.IMAGINARY), work);
        }
        if (radicand.abs().compareTo(BigInteger.valueOf(LARGEST_RADICAND)) > 0) {
            throw LimitException.size("a root of a number over " + LARGEST_RADICAND);
        }
        return result.times(rootOfInteger(radicand.abs().longValueExact(), work), work);
    }

    private static NormalForm rootOfInteger(long radicand, Work work) throws LimitException {
        NormalForm result = radicand == 0 ? constant(BigFraction.ZERO) : ONE;
        long rest = radicand;
        for (long prime = 2; prime * prime <= rest; prime++) {
            int times = 0;
            for (; rest % prime == 0; rest /= prime) {
                times++;
            }
            result = result.times(primePower(prime, times), work);
        }
        return rest > 1 ? result.times(primePower(rest, 1), work) : result;
    }

    private static NormalForm primePower(long prime, int times) throws LimitException {
        NormalForm whole = constant(BigFraction.of(BigInteger.valueOf(prime).pow(times / 2)));
        return times % 2 == 0
                ? whole
                : new NormalForm(
                        new Polynomial(Map.of(
                                new TreeMap<>(Map.of(Polynomial.ROOT + prime, 1)),
                                whole.rational().orElseThrow())),
                        Polynomial.ONE);
    }

    private static NormalForm ofCall(Call call, Work work) throws LimitException {
        if (call.function().equals("factorial")) {
            Optional<BigFraction> n = of(call.arguments().getFirst(), work).rational();
            if (n.isPresent()) {
                return constant(BigFraction.of(Factorials.of(n.get())));
            }
        }
        StringBuilder name = new StringBuilder(call.function());
        for (Expression argument : call.arguments()) {
            name.append('(').append(of(argument, work).key()).append(')');
        }
        return generator(name.toString());
    }

    private String key() {
        return over.key() + "/" + under.key();
    }
}
