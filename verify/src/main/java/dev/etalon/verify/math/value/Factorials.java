package dev.etalon.verify.math.value;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Factorials and binomial coefficients of small numbers; larger ones are refused before they are computed. */
final class Factorials {
    private static final int LARGEST = 500;

    private Factorials() {}

    static BigInteger of(BigFraction value) throws LimitException {
        return of(small(value));
    }

    private static BigInteger of(int n) {
        BigInteger result = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            result = result.multiply(BigInteger.valueOf(i));
        }
        return result;
    }

    static BigInteger binomial(BigFraction n, BigFraction k) throws LimitException {
        int all = small(n);
        int some = small(k);
        return some > all ? BigInteger.ZERO : of(all).divide(of(some).multiply(of(all - some)));
    }

    private static int small(BigFraction value) throws LimitException {
        boolean whole = value.getDenominator().equals(BigInteger.ONE) && value.signum() >= 0;
        if (!whole || value.getNumerator().compareTo(BigInteger.valueOf(LARGEST)) > 0) {
            throw LimitException.size("a factorial that is not of a whole number from 0 to " + LARGEST);
        }
        return value.getNumerator().intValueExact();
    }
}
