package dev.etalon.verify.math.value;

import ch.obermuhlner.math.big.BigComplex;
import dev.etalon.verify.math.syntax.Expression;
import dev.etalon.verify.math.syntax.Expression.Call;
import dev.etalon.verify.math.syntax.Expression.Num;
import dev.etalon.verify.math.syntax.Expression.Power;
import dev.etalon.verify.math.syntax.Expression.Product;
import dev.etalon.verify.math.syntax.Trees;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Points at which two expressions are compared: drawn from a hash of both, so that they are the same in each run. */
public final class Points {
    private static final Set<String> OF_REALS = Set.of("abs", "floor", "ceil", "max", "min", "Re", "Im");
    private static final Set<String> OF_INTEGERS = Set.of("factorial", "binomial", "gcd", "lcm");
    private static final int EACH = 6;

    private final Set<String> variables;
    private final Random random;
    private final boolean integers;
    private final boolean reals;

    public Points(Expression left, Expression right, Set<String> variables) {
        this.variables = variables;
        this.random =
                new Random(left.toString().hashCode() * 31L + right.toString().hashCode());
        Expression both = new Product(List.of(left, right));
        this.integers = Trees.contains(both, Points::needsIntegers);
        this.reals = Trees.contains(both, part -> part instanceof Call call && OF_REALS.contains(call.function()));
    }

    private static boolean needsIntegers(Expression part) {
        boolean signs = part instanceof Power power
                && power.base() instanceof Num num
                && num.value().signum() < 0
                && !Trees.variables(power.exponent()).isEmpty();
        return signs
                || (part instanceof Call call
                        && OF_INTEGERS.contains(call.function())
                        && !Trees.variables(call).isEmpty());
    }

    /** Where a difference refutes: whole numbers where the functions ask for them, else positive numbers. */
    public List<Map<String, BigComplex>> plain() {
        return drawn(() -> integers ? whole() : real());
    }

    /** Where a difference leaves it open, because a square root or a logarithm may have been meant for positive numbers only. */
    public List<Map<String, BigComplex>> wide() {
        if (integers) {
            return List.of();
        }
        return drawn(() -> reals ? real().negate() : BigComplex.valueOf(signed(), signed()));
    }

    /** Points to start a search for a solution from. */
    public List<Map<String, BigComplex>> starts() {
        List<Map<String, BigComplex>> all = new ArrayList<>(drawn(this::real));
        all.addAll(drawn(() -> real().negate()));
        all.addAll(drawn(() -> BigComplex.valueOf(signed(), signed())));
        return all;
    }

    private List<Map<String, BigComplex>> drawn(java.util.function.Supplier<BigComplex> value) {
        List<Map<String, BigComplex>> points = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            Map<String, BigComplex> point = new TreeMap<>();
            variables.forEach(variable -> point.put(variable, value.get()));
            points.add(point);
        }
        return points;
    }

    private BigComplex whole() {
        return BigComplex.valueOf(BigDecimal.valueOf(1 + random.nextInt(12)));
    }

    private BigComplex real() {
        return BigComplex.valueOf(BigDecimal.valueOf(0.2 + 2.7 * random.nextDouble()));
    }

    private BigDecimal signed() {
        return BigDecimal.valueOf(3 * random.nextDouble() - 1.5);
    }

    /** A point for people to read. */
    public static String text(Map<String, BigComplex> point) {
        return point.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + text(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    public static String text(BigComplex value) {
        MathContext few = new MathContext(8);
        String re = plain(value.re.round(few));
        BigDecimal im = value.im.round(few);
        boolean real = Evaluator.isTiny(BigComplex.valueOf(value.im));
        return real ? re : re + (im.signum() < 0 ? " - " : " + ") + plain(im.abs()) + "i";
    }

    private static String plain(BigDecimal value) {
        BigDecimal short_ = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return Math.abs(short_.scale()) < 30 ? short_.toPlainString() : short_.toString();
    }
}
