package dev.etalon.verify.code.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of the method that the end of a prompt begins.
 *
 * @param start where it starts in the prompt
 * @param type the class that it stands in
 * @param returns its type as written, {@code void} where there is none
 * @param parameters their types and names, as written
 */
public record JavaSignature(
        int start, String type, String method, boolean isStatic, String returns, List<Parameter> parameters) {
    private static final Pattern HEAD = Pattern.compile(
            "(?<modifiers>(?:(?:public|protected|private|static|final|synchronized)\\s+)*)(?<generic><[^(]*?>\\s+)?"
                    + "(?<type>[\\w.]+(?:\\s*<[^(;{}]*>)?(?:\\s*\\[\\s*])*)\\s+(?<name>\\w+)\\s*\\((?<parameters>[^(){};]*)\\)\\s*(?:throws[\\w\\s,.]+)?\\{\\s*$");
    private static final Pattern TYPE = Pattern.compile("\\bclass\\s+(\\w+)");
    private static final Pattern PARAMETER = Pattern.compile("(?s)\\s*(?:final\\s+)?(.+?)\\s*\\b(\\w+)\\s*");

    /** One parameter. */
    public record Parameter(String type, String name) {}

    /** The last method of a prompt that ends in its open body. */
    public static Optional<JavaSignature> last(String prompt) {
        String bare = Braces.bare(prompt);
        int from = Math.max(bare.lastIndexOf(';'), bare.lastIndexOf('}'));
        int open = bare.stripTrailing().lastIndexOf('{');
        from = Math.max(from, open > 0 ? bare.lastIndexOf('{', open - 1) : -1) + 1;
        Matcher head = HEAD.matcher(bare).region(from, bare.length());
        Matcher type = TYPE.matcher(bare);
        if (!head.find() || !type.find()) {
            return Optional.empty();
        }
        String name = type.group(1);
        while (type.find() && type.start() < head.start()) {
            name = type.group(1);
        }
        return Optional.of(new JavaSignature(
                head.start(),
                name,
                head.group("name"),
                head.group("modifiers").contains("static"),
                head.group("type"),
                parameters(head.group("parameters"))));
    }

    private static List<Parameter> parameters(String text) {
        List<Parameter> parameters = new ArrayList<>();
        for (String part : commaSeparated(text)) {
            Matcher matcher = PARAMETER.matcher(part);
            if (matcher.matches()) {
                parameters.add(new Parameter(matcher.group(1).strip(), matcher.group(2)));
            }
        }
        return parameters;
    }

    private static List<String> commaSeparated(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
