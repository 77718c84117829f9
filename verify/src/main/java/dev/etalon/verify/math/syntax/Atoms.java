package dev.etalon.verify.math.syntax;

import dev.etalon.verify.math.syntax.Expression.Based;
import dev.etalon.verify.math.syntax.Expression.Bracket;
import dev.etalon.verify.math.syntax.Expression.Call;
import dev.etalon.verify.math.syntax.Expression.Items;
import dev.etalon.verify.math.syntax.Expression.Num;
import dev.etalon.verify.math.syntax.Expression.Percent;
import dev.etalon.verify.math.syntax.Expression.Power;
import dev.etalon.verify.math.syntax.Expression.Sum;
import dev.etalon.verify.math.syntax.Expression.Symbol;
import dev.etalon.verify.math.syntax.Expression.Words;
import dev.etalon.verify.math.syntax.Token.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads numbers, symbols and brackets, with what is written behind them: powers, factorials, percent signs, units. */
final class Atoms {
    /** Letters that name functions when a bracket follows. */
    private static final Set<String> FUNCTION_LETTERS = Set.of("f", "g", "h", "F", "G", "H", "W", "P", "Q", "T", "S");

    private final Parser parser;
    private final Cursor cursor;
    private final Brackets brackets;
    private final Commands commands;

    Atoms(Parser parser) {
        this.parser = parser;
        this.cursor = parser.cursor;
        this.brackets = new Brackets(parser);
        this.commands = new Commands(parser, this, brackets);
    }

    /** Whether a factor can go on without a sign. */
    boolean startsFactor() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER, LETTER, COMMAND -> !token.isCommand("end");
            case WORDS -> true;
            case SIGN -> token.is("(") || token.is("{") || token.is("⟨") || (token.is("|") && parser.openBars == 0);
            case END -> false;
        };
    }

    Expression atom() throws MathSyntaxException {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER -> number();
            case LETTER -> letter();
            case COMMAND -> commands.command();
            case WORDS -> new Words(cursor.next().text());
            case SIGN -> brackets.bracketed();
            case END -> throw new MathSyntaxException("it ends where more was expected");
        };
    }

    private Expression number() throws MathSyntaxException {
        String digits = cursor.next().text();
        if (cursor.peek().is("_")) {
            cursor.next();
            return new Based(digits, subscript());
        }
        Num whole = numberOf(digits);
        return cursor.peek().isCommand("frac")
                        || cursor.peek().isCommand("dfrac")
                        || cursor.peek().isCommand("tfrac")
                ? mixed(whole)
                : whole;
    }

    /** {@code 1\frac45} is one and four fifths, {@code 2\frac{x}{3}} is a product. */
    private Expression mixed(Num whole) throws MathSyntaxException {
        int mark = cursor.mark();
        Expression fraction = commands.command();
        if (commands.isPlainFraction(fraction) && whole.value().getDenominatorAsInt() == 1 && !whole.decimal()) {
            return new Sum(List.of(whole, fraction));
        }
        cursor.reset(mark);
        return whole;
    }

    static Num numberOf(String digits) throws MathSyntaxException {
        BigDecimal value;
        try {
            value = new BigDecimal(digits);
        } catch (NumberFormatException e) {
            throw new MathSyntaxException("\"" + digits + "\" is no number");
        }
        return new Num(fraction(value), digits.contains(".") ? Math.max(1, value.scale()) : 0);
    }

    static BigFraction fraction(BigDecimal value) {
        return value.scale() > 0
                ? BigFraction.of(value.unscaledValue(), java.math.BigInteger.TEN.pow(value.scale()))
                : BigFraction.of(value.toBigIntegerExact());
    }

    private Expression letter() throws MathSyntaxException {
        String name = cursor.next().text();
        name += marks();
        if (FUNCTION_LETTERS.contains(name.substring(0, 1)) && cursor.peek().is("(")) {
            return new Call("@" + name, brackets.arguments());
        }
        return new Symbol(name);
    }

    /** Primes and subscripts belong to the name. */
    String marks() throws MathSyntaxException {
        StringBuilder marks = new StringBuilder();
        while (true) {
            if (cursor.take("'")) {
                marks.append('\'');
            } else if (cursor.take("_")) {
                marks.append('_').append(subscript());
            } else {
                return marks.toString();
            }
        }
    }

    /** A subscript as it is written, without its braces. */
    String subscript() throws MathSyntaxException {
        if (!cursor.take("{")) {
            return cursor.peek().kind() == Kind.NUMBER
                    ? cursor.digit()
                    : cursor.next().text();
        }
        StringBuilder name = new StringBuilder();
        int open = 1;
        while (!cursor.atEnd()) {
            Token token = cursor.next();
            open += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            if (open == 0) {
                return name.toString();
            }
            name.append(token.text());
        }
        throw new MathSyntaxException("a subscript that is not closed");
    }

    /** What may follow an atom. */
    Expression powers(Expression atom) throws MathSyntaxException {
        Expression value = atom;
        while (true) {
            Token token = cursor.peek();
            if (token.is("^")) {
                cursor.next();
                value = raised(value);
            } else if (token.is("²") || token.is("³")) {
                cursor.next();
                value = new Power(value, Expression.number(token.is("²") ? 2 : 3));
            } else if (token.is("!")) {
                cursor.next();
                value = new Call("factorial", List.of(value));
            } else if (token.is("%")) {
                cursor.next();
                value = new Percent(value);
            } else if (token.is("°")) {
                cursor.next();
                cursor.addUnit("degrees");
            } else if (token.kind() == Kind.WORDS && isValue(value)) {
                unit();
            } else {
                return value;
            }
        }
    }

    /** All digits of a number are the exponent, as people mean it, and powers of powers go from the right. */
    Expression raised(Expression base) throws MathSyntaxException {
        if (isDegree()) {
            cursor.addUnit("degrees");
            return base;
        }
        if (cursor.peek().kind() == Kind.NUMBER) {
            Expression exponent = numberOf(cursor.next().text());
            return new Power(base, cursor.take("^") ? parser.raised(exponent) : exponent);
        }
        if (cursor.peek().is("*")) {
            throw new MathSyntaxException("a star as an exponent");
        }
        return new Power(base, cursor.peek().is("{") ? brackets.bracketed() : parser.exponent());
    }

    private boolean isDegree() throws MathSyntaxException {
        if (cursor.peek().isCommand("circ")) {
            cursor.next();
            return true;
        }
        if (cursor.peek().is("{") && cursor.peekAfter().isCommand("circ")) {
            cursor.next();
            cursor.next();
            cursor.expect("}");
            return true;
        }
        return false;
    }

    private static boolean isValue(Expression expression) {
        return !(expression instanceof Words || (expression instanceof Items i && i.bracket() == Bracket.SET));
    }

    /** Words behind a value are its unit; so is the power of them. */
    private void unit() throws MathSyntaxException {
        StringBuilder unit = new StringBuilder();
        while (cursor.peek().kind() == Kind.WORDS) {
            unit.append(unit.isEmpty() ? "" : " ").append(cursor.next().text());
        }
        if (cursor.peek().is("^")) {
            cursor.next();
            unit.append('^').append(subscript());
        } else if (cursor.peek().is("²") || cursor.peek().is("³")) {
            unit.append('^').append(cursor.next().is("²") ? 2 : 3);
        }
        cursor.addUnit(unit.toString());
    }
}
