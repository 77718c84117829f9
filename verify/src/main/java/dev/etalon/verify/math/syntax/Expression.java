package dev.etalon.verify.math.syntax;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** What a mathematical text says, as a tree. */
public sealed interface Expression {

    /**
     * A number.
     *
     * @param places how many digits stood behind the decimal point; where there are any it may be a rounded value
     */
    record Num(BigFraction value, int places) implements Expression {
        public boolean decimal() {
            return places > 0;
        }
    }

    /** A variable or a constant: {@code x}, {@code x_1}, {@code π}, {@code e}, {@code i}, {@code ∞}. */
    record Symbol(String name) implements Expression {}

    record Sum(List<Expression> terms) implements Expression {
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    record Product(List<Expression> factors) implements Expression {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    record Power(Expression base, Expression exponent) implements Expression {}

    /** A known function ({@code sin}, {@code abs}, {@code log}: base and argument), or one that only has a name ({@code @f}). */
    record Call(String function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record Percent(Expression value) implements Expression {}

    /** Digits in a base: {@code 204_5}. */
    record Based(String digits, String base) implements Expression {

        /** The digits alone, as if they were decimal; words where they are no number. */
        public Expression decimal() {
            try {
                return Atoms.numberOf(digits);
            } catch (MathSyntaxException e) {
                return new Words(digits);
            }
        }
    }

    /** {@code a:b} */
    record Ratio(List<Expression> parts) implements Expression {
        public Ratio {
            parts = List.copyOf(parts);
        }
    }

    /** {@code left ± right}; {@code left} is zero where there is none. */
    record PlusMinus(Expression left, Expression right, boolean plusFirst) implements Expression {}

    /** {@code a = b = c}, {@code 0 < x <= 1}: one operator fewer than sides, out of {@code = != < > <= >= in}. */
    record Relation(List<Expression> sides, List<String> operators) implements Expression {
        public Relation {
            sides = List.copyOf(sides);
            operators = List.copyOf(operators);
        }

        public Expression first() {
            return sides.getFirst();
        }

        public Expression last() {
            return sides.getLast();
        }

        public boolean only(String operator) {
            return operators.stream().allMatch(operator::equals);
        }
    }

    /** How several things stand together. */
    enum Bracket {
        /** Separated by commas, semicolons or words, without brackets. */
        NONE,
        /** In round, angular or square brackets. */
        TUPLE,
        /** In braces. */
        SET
    }

    record Items(Bracket bracket, List<Expression> items) implements Expression {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Interval(Expression low, Expression high, boolean lowOpen, boolean highOpen) implements Expression {}

    /** A union, an intersection or a difference of sets. */
    record SetOperation(String operator, List<Expression> parts) implements Expression {
        public SetOperation {
            parts = List.copyOf(parts);
        }
    }

    record Matrix(List<List<Expression>> rows) implements Expression {
        public Matrix {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Words that are no mathematics. */
    record Words(String text) implements Expression {}

    Num ZERO = number(0);
    Num ONE = number(1);
    Num MINUS_ONE = number(-1);

    static Num number(long value) {
        return new Num(BigFraction.of(value), 0);
    }

    static Expression negated(Expression expression) {
        return expression instanceof Num num
                ? new Num(num.value().negate(), num.places())
                : new Product(List.of(MINUS_ONE, expression));
    }

    static Expression difference(Expression left, Expression right) {
        return new Sum(List.of(left, negated(right)));
    }

    static Expression quotient(Expression over, Expression under) {
        return new Product(List.of(over, new Power(under, MINUS_ONE)));
    }

    /** The direct parts. */
    default List<Expression> parts() {
        return switch (this) {
            case Num n -> List.of();
            case Symbol s -> List.of();
            case Based b -> List.of();
            case Words w -> List.of();
            case Sum s -> s.terms();
            case Product p -> p.factors();
            case Power p -> List.of(p.base(), p.exponent());
            case Call c -> c.arguments();
            case Percent p -> List.of(p.value());
            case Ratio r -> r.parts();
            case PlusMinus p -> List.of(p.left(), p.right());
            case Relation r -> r.sides();
            case Items i -> i.items();
            case Interval i -> List.of(i.low(), i.high());
            case SetOperation s -> s.parts();
            case Matrix m -> m.rows().stream().flatMap(List::stream).toList();
        };
    }
}
