package dev.etalon.verify.math.syntax;

/** A piece of mathematical text. */
record Token(Kind kind, String text) {
    enum Kind {
        NUMBER,
        LETTER,
        /** A LaTeX command without its backslash, or a plain word that means the same. */
        COMMAND,
        /** One character that separates or operates; relations are normalised to ASCII. */
        SIGN,
        /** Words of a human language. */
        WORDS,
        END
    }

    static final Token END_OF_TEXT = new Token(Kind.END, "");

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isCommand(String name) {
        return kind == Kind.COMMAND && text.equals(name);
    }
}
