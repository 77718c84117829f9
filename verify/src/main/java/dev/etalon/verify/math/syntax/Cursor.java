package dev.etalon.verify.math.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A place in the tokens. */
final class Cursor {
    private static final Set<String> CLOSING = Set.of(")", "]", "}", "⦄", "⟩");

    private final List<Token> tokens;
    private final List<String> units = new ArrayList<>();
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = new ArrayList<>(tokens);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekAfter() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean take(String sign) {
        if (peek().is(sign)) {
            next();
            return true;
        }
        return false;
    }

    void expect(String sign) throws MathSyntaxException {
        if (!take(sign)) {
            throw new MathSyntaxException("\"" + sign + "\" is missing before \"" + peek().text() + "\"");
        }
    }

    /** Takes one digit of a number and leaves the others: {@code \frac13} is a third. */
    String digit() {
        String digits = next().text();
        if (digits.length() > 1) {
            tokens.set(--at, new Token(Token.Kind.NUMBER, digits.substring(1)));
        }
        return digits.substring(0, 1);
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    boolean closing() {
        return peek().kind() == Token.Kind.SIGN && CLOSING.contains(peek().text());
    }

    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    void addUnit(String unit) {
        units.add(unit);
    }

    List<String> units() {
        return units;
    }
}
