package dev.etalon.verify.math.syntax;

import dev.etalon.verify.math.syntax.Expression.Bracket;
import dev.etalon.verify.math.syntax.Expression.Items;
import dev.etalon.verify.math.syntax.Expression.PlusMinus;
import dev.etalon.verify.math.syntax.Expression.Power;
import dev.etalon.verify.math.syntax.Expression.Product;
import dev.etalon.verify.math.syntax.Expression.Ratio;
import dev.etalon.verify.math.syntax.Expression.Relation;
import dev.etalon.verify.math.syntax.Expression.SetOperation;
import dev.etalon.verify.math.syntax.Expression.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads mathematics by recursive descent: lists, relations, set operations, sums, products; {@link Atoms} reads what is below.
 * Nesting and size are bounded, so that no text can exhaust the stack.
 */
public final class Parser {
    private static final int DEEPEST = 150;
    private static final Set<String> RELATIONS = Set.of("=", "!=", "<", ">", "<=", ">=", "in", "~");
    private static final Set<String> SET_SIGNS = Set.of("∪", "∩", "\\");

    final Cursor cursor;
    private final Atoms atoms;
    private int depth;
    int openBars;

    private Parser(List<Token> tokens) {
        this.cursor = new Cursor(tokens);
        this.atoms = new Atoms(this);
    }

    /** @throws MathSyntaxException where the text cannot be read, or is too large */
    public static Parsed parse(String text) throws MathSyntaxException {
        Parser parser = new Parser(Lexer.tokens(text));
        Expression expression = parser.list();
        if (!parser.cursor.atEnd()) {
            throw new MathSyntaxException(
                    "cannot read on at \"" + parser.cursor.peek().text() + "\"");
        }
        if (Trees.deeperThan(expression, DEEPEST)) {
            throw new MathSyntaxException("nested more than " + DEEPEST + " deep");
        }
        return new Parsed(expression, parser.cursor.units());
    }

    /** Things separated by commas or words; where semicolons stand too, they separate tuples. */
    Expression list() throws MathSyntaxException {
        List<Expression> groups = new ArrayList<>();
        List<Expression> group = new ArrayList<>();
        boolean commas = false;
        skipCommas();
        while (!cursor.atEnd() && !cursor.closing()) {
            group.add(relation());
            if (cursor.take(";")) {
                groups.add(grouped(group));
                group = new ArrayList<>();
            } else if (cursor.peek().is(",")) {
                commas = true;
            } else {
                break;
            }
            skipCommas();
        }
        if (groups.isEmpty()) {
            return grouped(group);
        }
        if (!group.isEmpty()) {
            groups.add(grouped(group));
        }
        return new Items(Bracket.NONE, commas ? tuples(groups) : groups);
    }

    private static List<Expression> tuples(List<Expression> groups) {
        return groups.stream()
                .map(g -> g instanceof Items i && i.bracket() == Bracket.NONE
                        ? (Expression) new Items(Bracket.TUPLE, i.items())
                        : g)
                .toList();
    }

    private void skipCommas() {
        while (cursor.take(",")) {
            // a comma and a word between two items are one separator
        }
    }

    private static Expression grouped(List<Expression> items) throws MathSyntaxException {
        if (items.isEmpty()) {
            throw new MathSyntaxException("nothing where something was expected");
        }
        return items.size() == 1 ? items.getFirst() : new Items(Bracket.NONE, items);
    }

    private Expression relation() throws MathSyntaxException {
        List<Expression> sides = new ArrayList<>();
        List<String> operators = new ArrayList<>();
        cursor.take("=");
        sides.add(sets());
        while (cursor.peek().kind() == Token.Kind.SIGN
                && RELATIONS.contains(cursor.peek().text())) {
            String operator = cursor.next().text();
            Expression side = sets();
            if (operator.equals("~") && !operators.isEmpty()) {
                continue; // what stands before is exact
            }
            operators.add(operator.equals("~") ? "=" : operator);
            sides.add(side);
        }
        return operators.isEmpty() ? sides.getFirst() : new Relation(sides, operators);
    }

    private Expression sets() throws MathSyntaxException {
        Expression left = sum();
        while (cursor.peek().kind() == Token.Kind.SIGN
                && SET_SIGNS.contains(cursor.peek().text())) {
            String operator = cursor.next().text();
            left = joined(operator, left, sum());
        }
        return left;
    }

    private static Expression joined(String operator, Expression left, Expression right) {
        List<Expression> parts = new ArrayList<>();
        if (left instanceof SetOperation same && same.operator().equals(operator) && !operator.equals("\\")) {
            parts.addAll(same.parts());
        } else {
            parts.add(left);
        }
        parts.add(right);
        return new SetOperation(operator, parts);
    }

    Expression sum() throws MathSyntaxException {
        enter();
        Expression first = null;
        List<Expression> terms = new ArrayList<>();
        while (true) {
            Token sign = cursor.peek();
            if (sign.is("±") || sign.is("∓")) {
                cursor.next();
                Expression left = terms.isEmpty() ? Expression.ZERO : sumOf(terms);
                first = new PlusMinus(left, term(), sign.is("±"));
                terms = new ArrayList<>(List.of(first));
            } else if (sign.is("+") || sign.is("-")) {
                cursor.next();
                Expression term = term();
                terms.add(sign.is("-") ? Expression.negated(term) : term);
            } else if (terms.isEmpty()) {
                terms.add(term());
            } else {
                break;
            }
        }
        depth--;
        return sumOf(terms);
    }

    private static Expression sumOf(List<Expression> terms) {
        return terms.size() == 1 ? terms.getFirst() : new Sum(terms);
    }

    private Expression term() throws MathSyntaxException {
        List<Expression> factors = new ArrayList<>(List.of(factor()));
        List<Expression> ratio = new ArrayList<>();
        while (true) {
            if (cursor.take("*")) {
                factors.add(factor());
            } else if (cursor.take("/")) {
                factors.add(new Power(factor(), Expression.MINUS_ONE));
            } else if (cursor.take(":")) {
                ratio.add(productOf(factors));
                factors = new ArrayList<>(List.of(factor()));
            } else if (atoms.startsFactor()) {
                factors.add(power());
            } else {
                break;
            }
        }
        if (ratio.isEmpty()) {
            return productOf(factors);
        }
        ratio.add(productOf(factors));
        return new Ratio(ratio);
    }

    private static Expression productOf(List<Expression> factors) {
        return factors.size() == 1 ? factors.getFirst() : new Product(factors);
    }

    /** A power with its signs. */
    private Expression factor() throws MathSyntaxException {
        enter();
        try {
            if (cursor.take("-")) {
                return Expression.negated(factor());
            }
            return cursor.take("+") ? factor() : power();
        } finally {
            depth--;
        }
    }

    Expression power() throws MathSyntaxException {
        enter();
        try {
            return atoms.powers(atoms.atom());
        } finally {
            depth--;
        }
    }

    Expression raised(Expression base) throws MathSyntaxException {
        enter();
        try {
            return atoms.raised(base);
        } finally {
            depth--;
        }
    }

    Expression exponent() throws MathSyntaxException {
        return factor();
    }

    private void enter() throws MathSyntaxException {
        if (++depth > DEEPEST) {
            throw new MathSyntaxException("nested more than " + DEEPEST + " deep");
        }
    }
}
