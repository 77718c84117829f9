package dev.etalon.verify.math.syntax;

import dev.etalon.verify.math.syntax.Expression.Bracket;
import dev.etalon.verify.math.syntax.Expression.Call;
import dev.etalon.verify.math.syntax.Expression.Interval;
import dev.etalon.verify.math.syntax.Expression.Items;
import dev.etalon.verify.math.syntax.Expression.Matrix;
import java.util.List;

/** Reads what stands in brackets: groups, tuples, intervals, sets, absolute values. */
final class Brackets {
    private final Parser parser;
    private final Cursor cursor;

    Brackets(Parser parser) {
        this.parser = parser;
        this.cursor = parser.cursor;
    }

    Expression bracketed() throws MathSyntaxException {
        Token open = cursor.next();
        return switch (open.text()) {
            case "(" -> inside(true);
            case "[" -> inside(false);
            case "{" -> braced();
            case "⦃" -> set("⦄");
            case "⟨" -> tuple("⟩");
            case "|" -> absolute();
            default -> throw new MathSyntaxException("\"" + open.text() + "\" where a value was expected");
        };
    }

    /** The arguments of a function, in round brackets. */
    List<Expression> arguments() throws MathSyntaxException {
        cursor.expect("(");
        Expression inside = content();
        cursor.expect(")");
        return inside instanceof Items items && items.bracket() == Bracket.NONE ? items.items() : List.of(inside);
    }

    /** Bars outside do not count inside. */
    private Expression content() throws MathSyntaxException {
        int bars = parser.openBars;
        parser.openBars = 0;
        try {
            return parser.list();
        } finally {
            parser.openBars = bars;
        }
    }

    private Expression inside(boolean lowOpen) throws MathSyntaxException {
        Expression inside = content();
        boolean round = cursor.peek().is(")");
        if (!round && !cursor.peek().is("]")) {
            throw new MathSyntaxException("a bracket that is not closed");
        }
        cursor.next();
        boolean several = inside instanceof Items items && items.bracket() == Bracket.NONE;
        if (!several) {
            return inside instanceof Matrix || lowOpen == round ? inside : fail("a bracket closed by another kind");
        }
        List<Expression> items = ((Items) inside).items();
        boolean pair = items.size() == 2;
        if (pair && !(lowOpen && round)) {
            return new Interval(items.get(0), items.get(1), lowOpen, round);
        }
        return lowOpen == round ? new Items(Bracket.TUPLE, items) : fail("an interval of " + items.size() + " ends");
    }

    private static Expression fail(String message) throws MathSyntaxException {
        throw new MathSyntaxException(message);
    }

    private Expression braced() throws MathSyntaxException {
        Expression inside = content();
        cursor.expect("}");
        return inside;
    }

    private Expression set(String close) throws MathSyntaxException {
        if (cursor.take(close)) {
            return new Items(Bracket.SET, List.of());
        }
        Expression inside = content();
        cursor.expect(close);
        return inside instanceof Items items && items.bracket() == Bracket.NONE
                ? new Items(Bracket.SET, items.items())
                : new Items(Bracket.SET, List.of(inside));
    }

    private Expression tuple(String close) throws MathSyntaxException {
        Expression inside = content();
        cursor.expect(close);
        return inside instanceof Items items ? new Items(Bracket.TUPLE, items.items()) : inside;
    }

    private Expression absolute() throws MathSyntaxException {
        parser.openBars++;
        Expression inside = parser.sum();
        parser.openBars--;
        cursor.expect("|");
        return new Call("abs", List.of(inside));
    }
}
