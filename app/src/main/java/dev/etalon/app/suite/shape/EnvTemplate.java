package dev.etalon.app.suite.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text with environment variables: {@code ${NAME}}, {@code ${NAME:-default}}; two dollar signs before the brace make it plain text. An empty
 * variable counts as not set, as in a shell.
 */
record EnvTemplate(List<Part> parts) {
    private static final Pattern OPENING = Pattern.compile("\\$\\$\\{|\\$\\{");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\\}");
    private static final Pattern TYPED =
            Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_.-]*):([^}]*)\\}?.*", Pattern.DOTALL);

    /** A piece of text, or a variable with its default. */
    sealed interface Part {
        record Literal(String text) implements Part {}

        record Variable(String name, @Nullable String fallback) implements Part {}
    }

    /** @throws IllegalArgumentException saying what to write instead */
    static EnvTemplate parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher opening = OPENING.matcher(text);
        int at = 0;
        while (opening.find(at)) {
            literal(parts, text.substring(at, opening.start()));
            if (opening.group().length() == 3) {
                literal(parts, "${");
                at = opening.end();
                continue;
            }
            Matcher variable = VARIABLE.matcher(text).region(opening.start(), text.length());
            if (!variable.lookingAt()) {
                throw new IllegalArgumentException(refusal(text.substring(opening.start())));
            }
            parts.add(new Part.Variable(variable.group(1), variable.group(2)));
            at = variable.end();
        }
        literal(parts, text.substring(at));
        return new EnvTemplate(List.copyOf(parts));
    }

    private static void literal(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part.Literal(text));
        }
    }

    private static String refusal(String rest) {
        Matcher typed = TYPED.matcher(rest);
        if (typed.matches()) {
            return "there is no placeholder type \"" + typed.group(1)
                    + ":\"; only environment variables can be named, ${NAME} or ${NAME:-default}";
        }
        return "\"${\" begins an environment variable, ${NAME} or ${NAME:-default}; write \"$${\" for the characters themselves";
    }

    /** Whether a variable is in it. */
    boolean varies() {
        return parts.stream().anyMatch(Part.Variable.class::isInstance);
    }

    List<String> variables() {
        return parts.stream()
                .filter(Part.Variable.class::isInstance)
                .map(part -> ((Part.Variable) part).name())
                .distinct()
                .toList();
    }

    /** The variables that are needed and not set. */
    List<String> missing(Environment environment) {
        return parts.stream()
                .filter(part -> valueOf(part, environment) == null)
                .map(part -> ((Part.Variable) part).name())
                .distinct()
                .toList();
    }

    /** The text with its variables filled in; a missing one is left out. */
    String resolve(Environment environment) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            String value = valueOf(part, environment);
            text.append(value == null ? "" : value);
        }
        return text.toString();
    }

    private static @Nullable String valueOf(Part part, Environment environment) {
        return switch (part) {
            case Part.Literal literal -> literal.text();
            case Part.Variable variable ->
                environment
                        .find(variable.name())
                        .filter(value -> !value.isEmpty())
                        .orElse(variable.fallback());
        };
    }

    /** What to say of a missing variable. */
    static String missingMessage(String name) {
        return "the environment variable " + name + " is not set; set it, or give a default: ${" + name + ":-...}";
    }
}
