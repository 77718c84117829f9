package dev.etalon.report;

/** Text made safe for Markdown: answers are hostile, and a pull request renders what it is given. */
final class Markdown {
    private Markdown() {}

    /** One line, with everything that Markdown or HTML would take as markup escaped. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
                out.append(' ');
            } else if (c == '<') {
                out.append("&lt;");
            } else if (c == '>') {
                out.append("&gt;");
            } else if (c == '&') {
                out.append("&amp;");
            } else if (c == '@') {
                // Keeps an answer from calling people by name.
                out.append("@\u200b");
            } else if ("\\`*_[]|~#".indexOf(c) >= 0) {
                out.append('\\').appendCodePoint(c);
            } else if (!Character.isISOControl(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
