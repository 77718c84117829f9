package dev.etalon.verify.code.language;

/** Makes what hostile code wrote fit for a record and a terminal. */
public final class PlainText {
    private static final int LONGEST = 2000;

    private PlainText() {}

    /** The end of a text without escapes and control characters; line breaks and tabs stay. */
    public static String tail(String text) {
        String clean = clean(text);
        return clean.length() <= LONGEST ? clean : "..." + clean.substring(clean.length() - LONGEST);
    }

    /** The start of a text, likewise. */
    public static String head(String text) {
        String clean = clean(text);
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "...";
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(PlainText::isShown).forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /** Not: controls, escapes, invisible formatting (which turns the direction of text), lone surrogates. */
    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
