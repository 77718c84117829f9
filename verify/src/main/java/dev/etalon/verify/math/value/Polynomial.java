package dev.etalon.verify.math.value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A polynomial over the rationals in named generators. The generators {@code √p} for primes and {@code i} obey their equations, so the
 * form of a polynomial in square roots is normal.
 *
 * @param terms from a monomial (generator to exponent, sorted) to its coefficient, never zero
 */
record Polynomial(Map<Map<String, Integer>, BigFraction> terms) {
    private static final int MOST_TERMS = 300;
    private static final int LARGEST_EXPONENT = 200;
    private static final int MOST_BITS = 20_000;

    static final Polynomial ZERO = new Polynomial(Map.of());
    static final Polynomial ONE = constant(BigFraction.ONE);

    static final String ROOT = "√";
    static final String IMAGINARY = "i";

    static Polynomial constant(BigFraction value) {
        return value.signum() == 0 ? ZERO : new Polynomial(Map.of(new TreeMap<>(), value));
    }

    static Polynomial generator(String name) {
        return new Polynomial(Map.of(new TreeMap<>(Map.of(name, 1)), BigFraction.ONE));
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    Polynomial plus(Polynomial other) throws LimitException {
        Map<Map<String, Integer>, BigFraction> sum = new LinkedHashMap<>(terms);
        for (Map.Entry<Map<String, Integer>, BigFraction> term : other.terms.entrySet()) {
            add(sum, term.getKey(), term.getValue());
        }
        return bounded(sum);
    }

    Polynomial times(Polynomial other, Work work) throws LimitException {
        Map<Map<String, Integer>, BigFraction> product = new LinkedHashMap<>();
        for (Map.Entry<Map<String, Integer>, BigFraction> left : terms.entrySet()) {
            for (Map.Entry<Map<String, Integer>, BigFraction> right : other.terms.entrySet()) {
                work.step();
                addProduct(product, left, right);
            }
        }
        return bounded(product);
    }

    private static void addProduct(
            Map<Map<String, Integer>, BigFraction> product,
            Map.Entry<Map<String, Integer>, BigFraction> left,
            Map.Entry<Map<String, Integer>, BigFraction> right)
            throws LimitException {
        TreeMap<String, Integer> monomial = new TreeMap<>(left.getKey());
        for (Map.Entry<String, Integer> power : right.getKey().entrySet()) {
            int exponent = monomial.merge(power.getKey(), power.getValue(), Integer::sum);
            if (exponent > LARGEST_EXPONENT) {
                throw LimitException.size("an exponent over " + LARGEST_EXPONENT);
            }
        }
        BigFraction coefficient = left.getValue().multiply(right.getValue());
        add(product, monomial, coefficient.multiply(reduced(monomial)));
    }

    /** Takes squares of roots out of a monomial and returns them as a factor. */
    private static BigFraction reduced(TreeMap<String, Integer> monomial) {
        BigFraction factor = BigFraction.ONE;
        for (String generator : monomial.keySet().toArray(String[]::new)) {
            int exponent = monomial.getOrDefault(generator, 0);
            boolean root = generator.startsWith(ROOT);
            if (exponent < 2 || (!root && !generator.equals(IMAGINARY))) {
                continue;
            }
            BigFraction square = root ? BigFraction.of(Long.parseLong(generator.substring(1))) : BigFraction.of(-1);
            factor = factor.multiply(square.pow(exponent / 2));
            if (exponent % 2 == 0) {
                monomial.remove(generator);
            } else {
                monomial.put(generator, 1);
            }
        }
        return factor;
    }

    private static void add(
            Map<Map<String, Integer>, BigFraction> sum, Map<String, Integer> monomial, BigFraction coefficient)
            throws LimitException {
        BigFraction total = sum.getOrDefault(monomial, BigFraction.ZERO).add(coefficient);
        if (total.getNumerator().bitLength() + total.getDenominator().bitLength() > MOST_BITS) {
            throw LimitException.size("a coefficient of more than " + MOST_BITS + " bits");
        }
        if (total.signum() == 0) {
            sum.remove(monomial);
        } else {
            sum.put(monomial, total);
        }
    }

    private static Polynomial bounded(Map<Map<String, Integer>, BigFraction> terms) throws LimitException {
        if (terms.size() > MOST_TERMS) {
            throw LimitException.size("more than " + MOST_TERMS + " terms");
        }
        return new Polynomial(terms);
    }

    /** The same text for the same polynomial. */
    String key() {
        TreeMap<String, String> sorted = new TreeMap<>();
        terms.forEach((monomial, coefficient) -> sorted.put(monomial.toString(), coefficient.toString()));
        return sorted.toString();
    }
}
