package dev.etalon.report;

/** Text made safe for a terminal: no escape sequence of an answer reaches it. */
final class Terminal {
    private Terminal() {}

    /** One line without control characters, cut to so many characters. */
    static String line(String text, int longest) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            boolean hidden = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            if (space) {
                out.append(' ');
            } else if (!hidden) {
                out.appendCodePoint(c);
            }
        });
        String clean = out.toString().strip();
        if (clean.codePointCount(0, clean.length()) <= longest) {
            return clean;
        }
        return clean.substring(0, clean.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /** Many lines, as they are but for control characters; tabs are four blanks. */
    static String lines(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n') {
                out.append('\n');
            } else if (c == '\t') {
                out.append("    ");
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
