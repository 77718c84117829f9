package dev.etalon.app.suite.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places of a template that a sample fills: {@code {{input}}}, {@code {{context}}}, {@code {{meta.domain}}}. */
public final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}\\s][^{}]*?)\\s*\\}\\}");

    private Placeholders() {}

    /** The fields that a template asks for, in the order of the text. */
    public static List<String> names(String template) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** What is wrong with the placeholders of a template. */
    static Optional<String> problem(String template) {
        String rest = PLACEHOLDER.matcher(template).replaceAll("");
        int opening = rest.indexOf("{{");
        if (opening < 0) {
            return Optional.empty();
        }
        String shown = rest.substring(opening, Math.min(rest.length(), opening + 20)).replaceAll("\\s+", " ");
        return Optional.of("a placeholder is a field of the sample in double braces, such as {{input}}; \"" + shown
                + "\" is not one");
    }
}
