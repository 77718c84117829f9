package dev.etalon.verify.math.syntax;

import dev.etalon.verify.math.syntax.Token.Kind;

/** Unicode characters that mean the same as an ASCII sign or a LaTeX command. */
final class Symbols {
    private Symbols() {}

    static Token token(char c) {
        return switch (c) {
            case '−', '–', '—', '‑' -> sign("-");
            case '×', '·', '⋅', '∙', '•' -> sign("*");
            case '÷', '⁄' -> sign("/");
            case '≤', '⩽' -> sign("<=");
            case '≥', '⩾' -> sign(">=");
            case '≠' -> sign("!=");
            case '≈' -> sign("~");
            case '∈' -> sign("in");
            case '∞' -> command("infty");
            case '√' -> command("root");
            case '∅' -> command("emptyset");
            case '⋃' -> sign("∪");
            case '′' -> sign("'");
            case '²' -> new Token(Kind.SIGN, "²");
            case '³' -> new Token(Kind.SIGN, "³");
            default -> sign(String.valueOf(c));
        };
    }

    private static Token sign(String text) {
        return new Token(Kind.SIGN, text);
    }

    private static Token command(String name) {
        return new Token(Kind.COMMAND, name);
    }
}
