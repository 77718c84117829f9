package dev.etalon.app.suite;

import dev.etalon.app.suite.shape.Key;
import dev.etalon.app.suite.shape.Rule;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Simple;

/** Writes the tables of docs/suite.md: every key with its meaning, default and an example. */
final class SuiteReference {
    private final StringBuilder page = new StringBuilder();

    static String page() {
        SuiteReference reference = new SuiteReference();
        reference.keys("", SuiteKeys.SHAPE);
        return reference.page.toString();
    }

    private void keys(String path, Shape.Keys shape) {
        page.append(path.isEmpty() ? "\n### At the top\n\n" : "\n### `" + path + "`\n\n");
        page.append("| key | meaning | default | example |\n|---|---|---|---|\n");
        shape.keys().forEach(this::row);
        shape.rules().forEach(this::rule);
        shape.keys().forEach(key -> below(path.isEmpty() ? key.name() : path + "." + key.name(), key.shape()));
    }

    private void row(Key key) {
        String fallback = key.required() ? "required" : key.fallback() == null ? "" : code(key.fallback());
        String example = key.example() == null ? "" : code(key.name() + ": " + key.example());
        page.append("| `%s` | %s%s | %s | %s |\n"
                .formatted(key.name(), key.meaning(), choices(key.shape()), fallback, example));
    }

    private static String choices(Shape shape) {
        return switch (shape) {
            case Shape.One(Simple.Choice choice)
            when choice.words().size() > 1 -> " One of `" + String.join("`, `", choice.words()) + "`.";
            case Shape.ListOf list -> choices(list.item());
            case Shape.Named named ->
                " One of `" + String.join("`, `", named.kinds().keySet()) + "`.";
            default -> "";
        };
    }

    private void rule(Rule rule) {
        switch (rule) {
            case Rule.ExactlyOne one ->
                page.append("\nExactly one of `")
                        .append(String.join("`, `", one.keys()))
                        .append("`.\n");
            case Rule.StandsFor stands ->
                page.append("\nWith `")
                        .append(stands.key())
                        .append("`, `")
                        .append(String.join("` and `", stands.others()))
                        .append("` may be left out.\n");
            case Rule.Needs needs ->
                page.append("\n`")
                        .append(needs.key())
                        .append("` needs `")
                        .append(String.join("` or `", needs.others()))
                        .append("`.\n");
        }
    }

    private void below(String path, Shape shape) {
        switch (shape) {
            case Shape.Keys keys -> keys(path, keys);
            case Shape.MapOf map -> below(path + ".NAME", map.value());
            case Shape.ListOf list -> below(path + "[]", list.item());
            case Shape.Named named -> named.kinds().forEach((kind, keys) -> keys(path + "." + kind, keys));
            case Shape.One ignored -> {}
            case Shape.Late ignored -> {}
            case Shape.FileName ignored -> {}
            case Shape.Json ignored -> {}
        }
    }

    private static String code(String text) {
        return "`" + text.replace("|", "\\|") + "`";
    }
}
