package dev.etalon.app.suite.shape;

import java.util.stream.Collectors;

/** How a secret place is shown: the names of its variables, no literal but a scheme such as {@code Bearer}, no default. */
final class SecretText {
    private SecretText() {}

    static String shown(EnvTemplate template) {
        if (!template.varies()) {
            return "(hidden)";
        }
        return template.parts().stream().map(SecretText::shown).collect(Collectors.joining());
    }

    private static String shown(EnvTemplate.Part part) {
        return switch (part) {
            case EnvTemplate.Part.Literal literal ->
                literal.text().matches("[A-Za-z]{1,12} ") ? literal.text() : "(hidden)";
            case EnvTemplate.Part.Variable variable -> "${" + variable.name() + "}";
        };
    }
}
