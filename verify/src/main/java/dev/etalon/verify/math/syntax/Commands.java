package dev.etalon.verify.math.syntax;

import dev.etalon.verify.math.syntax.Expression.Bracket;
import dev.etalon.verify.math.syntax.Expression.Call;
import dev.etalon.verify.math.syntax.Expression.Items;
import dev.etalon.verify.math.syntax.Expression.Matrix;
import dev.etalon.verify.math.syntax.Expression.Num;
import dev.etalon.verify.math.syntax.Expression.Power;
import dev.etalon.verify.math.syntax.Expression.Product;
import dev.etalon.verify.math.syntax.Expression.Symbol;
import dev.etalon.verify.math.syntax.Expression.Words;
import dev.etalon.verify.math.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Reads LaTeX commands and the plain words that mean the same. */
final class Commands {
    private static final Set<String> BIG = Set.of("sum", "prod", "int", "lim", "iint", "oint");
    private static final Num HALF = new Num(BigFraction.of(1, 2), 0);

    private final Parser parser;
    private final Cursor cursor;
    private final Atoms atoms;
    private final Brackets brackets;

    Commands(Parser parser, Atoms atoms, Brackets brackets) {
        this.parser = parser;
        this.cursor = parser.cursor;
        this.atoms = atoms;
        this.brackets = brackets;
    }

    Expression command() throws MathSyntaxException {
        String name = cursor.next().text();
        if (Vocabulary.FUNCTIONS.contains(name)) {
            return function(Vocabulary.SAME_FUNCTION.getOrDefault(name, name));
        }
        if (Vocabulary.SYMBOLS.containsKey(name)) {
            return symbol(Vocabulary.SYMBOLS.get(name));
        }
        if (Vocabulary.WRAPPERS.contains(name)) {
            return argument();
        }
        if (BIG.contains(name)) {
            return big(name);
        }
        return switch (name) {
            case "frac", "dfrac", "tfrac", "cfrac" -> Expression.quotient(argument(), argument());
            case "binom", "dbinom", "tbinom" -> new Call("binomial", List.of(argument(), argument()));
            case "sqrt" -> root();
            case "root" -> new Power(atoms.atom(), HALF);
            case "begin" -> environment();
            case "mathbb" -> new Symbol("set " + atoms.subscript());
            case "overline" -> new Call("overline", List.of(argument()));
            case "lfloor" -> enclosed("floor", "rfloor");
            case "lceil" -> enclosed("ceil", "rceil");
            case "pmod", "bmod" -> modulus(name);
            case "cdots", "ldots", "dots", "dotsc", "dotsb", "vdots" -> new Words("...");
            case "circ", "degree" -> throw new MathSyntaxException("a degree sign without a value");
            default -> new Symbol(name + atoms.marks());
        };
    }

    boolean isPlainFraction(Expression expression) {
        return expression instanceof Product product
                && product.factors().get(0) instanceof Num
                && product.factors().get(1) instanceof Power power
                && power.base() instanceof Num;
    }

    private Expression symbol(@Nullable String name) throws MathSyntaxException {
        return "∅".equals(name) ? new Items(Bracket.SET, List.of()) : new Symbol(name + atoms.marks());
    }

    /** An argument of a command: a group, one digit, a letter or another command. */
    private Expression argument() throws MathSyntaxException {
        Token token = cursor.peek();
        if (token.kind() == Kind.NUMBER) {
            return Atoms.numberOf(cursor.digit());
        }
        return token.is("{") ? brackets.bracketed() : atoms.atom();
    }

    private Expression root() throws MathSyntaxException {
        if (cursor.take("[")) {
            Expression degree = parser.sum();
            cursor.expect("]");
            return new Power(argument(), Expression.quotient(Expression.ONE, degree));
        }
        return new Power(argument(), HALF);
    }

    private Expression function(String name) throws MathSyntaxException {
        if (name.equals("log") && cursor.take("_")) {
            Expression base = argument();
            return new Call("log", List.of(base, applied()));
        }
        if (cursor.take("^")) {
            Expression exponent = argument();
            boolean inverse = exponent.equals(Expression.MINUS_ONE);
            Call call = new Call(inverse ? "arc" + name : name, operands());
            return inverse ? call : new Power(call, exponent);
        }
        return new Call(name, operands());
    }

    private List<Expression> operands() throws MathSyntaxException {
        return cursor.peek().is("(") ? brackets.arguments() : List.of(applied());
    }

    /** The argument of a function without brackets: factors up to the next function or sign. */
    private Expression applied() throws MathSyntaxException {
        if (cursor.peek().is("(")) {
            return brackets.bracketed();
        }
        boolean negative = cursor.take("-");
        List<Expression> factors = new ArrayList<>();
        do {
            factors.add(parser.power());
        } while (goesOn());
        Expression argument = factors.size() == 1 ? factors.getFirst() : new Product(factors);
        return negative ? Expression.negated(argument) : argument;
    }

    private boolean goesOn() {
        Token token = cursor.peek();
        return atoms.startsFactor()
                && !token.is("(")
                && token.kind() != Kind.WORDS
                && !(token.kind() == Kind.COMMAND && Vocabulary.FUNCTIONS.contains(token.text()));
    }

    private Expression enclosed(String function, String close) throws MathSyntaxException {
        Expression inside = parser.list();
        if (!cursor.peek().isCommand(close)) {
            throw new MathSyntaxException("\\" + close + " is missing");
        }
        cursor.next();
        return new Call(function, List.of(inside));
    }

    /** A modulus says how to read an equation, and is no factor. */
    private Expression modulus(String name) throws MathSyntaxException {
        cursor.addUnit(name + " " + argument());
        return Expression.ONE;
    }

    /** Sums, integrals and limits are kept as they are written: equal ones are equal, different ones are not decided. */
    private Expression big(String name) throws MathSyntaxException {
        List<Expression> parts = new ArrayList<>();
        while (cursor.peek().is("_") || cursor.peek().is("^")) {
            boolean low = cursor.next().is("_");
            parts.add(new Words(low ? "from" : "to"));
            parts.add(argument());
        }
        List<Expression> factors = new ArrayList<>();
        while (atoms.startsFactor()) {
            factors.add(parser.power());
        }
        parts.add(factors.isEmpty() ? Expression.ONE : new Product(factors));
        return new Call("@" + name, parts);
    }

    private Expression environment() throws MathSyntaxException {
        String name = atoms.subscript();
        if (name.startsWith("array")) {
            cursor.expect("{");
            while (!cursor.atEnd() && !cursor.take("}")) {
                cursor.next();
            }
        }
        if (!name.contains("matrix") && !name.startsWith("array")) {
            throw new MathSyntaxException("an environment \"" + name + "\"");
        }
        Matrix matrix = new Matrix(rows());
        cursor.next();
        atoms.subscript();
        return name.startsWith("v") ? new Call("det", List.of(matrix)) : matrix;
    }

    private List<List<Expression>> rows() throws MathSyntaxException {
        List<List<Expression>> rows = new ArrayList<>();
        List<Expression> row = new ArrayList<>();
        while (!cursor.peek().isCommand("end")) {
            if (cursor.atEnd()) {
                throw new MathSyntaxException("a matrix that is not closed");
            }
            if (cursor.take("\\\\")) {
                rows.add(row);
                row = new ArrayList<>();
            } else if (!cursor.take("&")) {
                row.add(parser.sum());
            }
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return rows;
    }
}
