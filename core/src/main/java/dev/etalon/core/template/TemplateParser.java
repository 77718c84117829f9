package dev.etalon.core.template;

import dev.etalon.core.template.Template.Literal;
import dev.etalon.core.template.Template.Part;
import dev.etalon.core.template.Template.Placeholder;
import java.util.ArrayList;
import java.util.List;

/** Cuts a template's text into its parts. */
final class TemplateParser {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    TemplateParser(String text) {
        this.text = text;
    }

    List<Part> parse() {
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf(OPEN, at);
            if (open < 0) {
                literal.append(text, at, text.length());
                break;
            }
            at = open > at && text.charAt(open - 1) == '\\' ? escaped(at, open) : place(at, open);
        }
        endLiteral();
        return parts;
    }

    private int escaped(int from, int open) {
        literal.append(text, from, open - 1).append(OPEN);
        return open + OPEN.length();
    }

    private int place(int from, int open) {
        literal.append(text, from, open);
        int close = text.indexOf(CLOSE, open);
        String name =
                close < 0 ? "" : text.substring(open + OPEN.length(), close).strip();
        if (close < 0 || name.contains("{") || name.contains("\n")) {
            throw wrong(open, "\"{{\" is not closed by \"}}\". Close it, or write \\{{ for two plain braces.");
        }
        if (name.isEmpty()) {
            throw wrong(open, "\"{{}}\" has no name. Write for example {{input}}, or \\{{ for two plain braces.");
        }
        endLiteral();
        parts.add(new Placeholder(name));
        return close + CLOSE.length();
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            parts.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private IllegalArgumentException wrong(int at, String what) {
        long line = text.substring(0, at).lines().count() + (at == 0 || text.charAt(at - 1) == '\n' ? 1 : 0);
        return new IllegalArgumentException("template, line " + line + ": " + what);
    }
}
