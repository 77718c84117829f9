package dev.etalon.app.suite.shape;

import dev.etalon.app.suite.source.Place;
import dev.etalon.app.suite.source.Problems;
import dev.etalon.app.suite.source.YamlNode;
import dev.etalon.app.suite.source.YamlNode.Kind;
import dev.etalon.core.template.Template;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks single values: types, bounds, environment variables, placeholders, names of files. */
final class ScalarChecker {
    /** What a template may ask of a sample. */
    private static final List<String> FIELDS = List.of("id", "input", "context", "reference", "repeat", "metadata.*");

    private static final Pattern SECRET_NAME = Pattern.compile("(?i)auth|key|token|secret|cookie|password");

    private final Path folder;
    private final Environment environment;
    private final Problems problems;
    private final List<NamedFile> files = new ArrayList<>();
    private final List<EnvText> lateTexts = new ArrayList<>();

    ScalarChecker(Path folder, Environment environment, Problems problems) {
        this.folder = folder;
        this.environment = environment;
        this.problems = problems;
    }

    List<NamedFile> files() {
        return List.copyOf(files);
    }

    List<EnvText> lateTexts() {
        return List.copyOf(lateTexts);
    }

    Optional<Value.Leaf> one(YamlNode node, Simple simple) {
        return filled(node, simple.what()).flatMap(filled -> {
            Optional<?> value = simple.read(filled.kind(), filled.text());
            if (value.isEmpty()) {
                refuse(filled, simple.what(), simple.hint(filled.text()));
            }
            return value.map(read -> {
                String written = filled.varies() ? filled.written() : written(read);
                return new Value.Leaf(read, written, filled.variables(), node.place());
            });
        });
    }

    private static String written(Object value) {
        return switch (value) {
            case Double number -> Amounts.plain(number);
            case Tolerance.Share share -> Amounts.plain(share.most());
            case Tolerance.Count count -> Long.toString(count.most());
            default -> value.toString();
        };
    }

    Optional<Value.Leaf> file(YamlNode node, Shape.FileName shape) {
        String what = shape.mayBeFolder() ? "the name of a file or folder" : "the name of a file";
        return filled(node, what).flatMap(filled -> {
            if (filled.kind() != Kind.TEXT || filled.text().isBlank()) {
                refuse(filled, what, "");
                return Optional.empty();
            }
            try {
                Path path = folder.resolve(filled.text()).normalize();
                NamedFile named = new NamedFile(node.place(), path, shape.mayBeFolder());
                files.add(named);
                return Optional.of(new Value.Leaf(named, filled.written(), filled.variables(), node.place()));
            } catch (InvalidPathException e) {
                refuse(filled, what, "");
                return Optional.empty();
            }
        });
    }

    Optional<Value.Leaf> late(YamlNode node, Shape.LateKind kind) {
        String what = kind == Shape.LateKind.ADDRESS ? "an address, http:// or https://" : "text";
        Optional<YamlNode.Scalar> scalar = scalar(node, what);
        if (scalar.isEmpty() || template(scalar.get()).isEmpty()) {
            return Optional.empty();
        }
        String text = scalar.get().text();
        boolean wrongAddress = kind == Shape.LateKind.ADDRESS && !text.matches("(?s)(https?://|\\$\\{).+");
        if (scalar.get().kind() != Kind.TEXT || text.isBlank() || wrongAddress) {
            refuse(new Filled(scalar.get().kind(), text, text, List.of(), node), what, "");
            return Optional.empty();
        }
        if (kind != Shape.LateKind.TEXT && !placeholdersFit(node.place(), text)) {
            return Optional.empty();
        }
        EnvText late = late(
                node.place(),
                text,
                isSecret(kind, node.place(), template(scalar.get()).get()));
        return Optional.of(new Value.Leaf(late, late.template(), late.openVariables(), node.place()));
    }

    /** A header is a secret where a variable gives it, or where its name says so. */
    private static boolean isSecret(Shape.LateKind kind, Place place, EnvTemplate template) {
        return switch (kind) {
            case SECRET -> true;
            case HEADER ->
                template.varies() || SECRET_NAME.matcher(place.path()).find();
            case TEXT, PROMPT, ADDRESS -> false;
        };
    }

    private boolean placeholdersFit(Place place, String text) {
        try {
            return Template.of(text).allowing(FIELDS).text().equals(text);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            problems.add(place, text.contains("\n") ? message : message.replaceFirst("^template, line 1: ", ""));
            return false;
        }
    }

    private EnvText late(Place place, String text, boolean secret) {
        EnvText late = new EnvText(place, text, environment, secret);
        lateTexts.add(late);
        return late;
    }

    Optional<Value.Leaf> json(YamlNode node) {
        JsonTree tree = new JsonTree(problems, this::jsonText);
        EnvJson json = new EnvJson(tree.value(node));
        List<String> variables = json.texts().stream()
                .flatMap(text -> text.openVariables().stream())
                .distinct()
                .toList();
        return Optional.of(new Value.Leaf(json, JsonTree.compact(json.template()), variables, node.place()));
    }

    private Optional<EnvText> jsonText(YamlNode.Scalar scalar) {
        return template(scalar).isPresent() && placeholdersFit(scalar.place(), scalar.text())
                ? Optional.of(late(scalar.place(), scalar.text(), false))
                : Optional.empty();
    }

    /** A scalar with its variables filled in; {@code node} is what the user wrote. */
    private record Filled(Kind kind, String text, String written, List<String> variables, YamlNode node) {
        boolean varies() {
            return !variables.isEmpty();
        }
    }

    private Optional<Filled> filled(YamlNode node, String what) {
        return scalar(node, what)
                .flatMap(scalar -> template(scalar).flatMap(template -> {
                    List<String> missing = template.missing(environment);
                    missing.forEach(name -> problems.add(node.place(), EnvTemplate.missingMessage(name)));
                    if (!missing.isEmpty()) {
                        return Optional.empty();
                    }
                    String text = template.resolve(environment);
                    Kind kind = template.varies() ? Kind.ofPlain(text) : scalar.kind();
                    return Optional.of(new Filled(kind, text, scalar.text(), template.variables(), node));
                }));
    }

    private Optional<YamlNode.Scalar> scalar(YamlNode node, String what) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            problems.add(node.place(), "must be " + what + ", not " + node.kindName());
            return Optional.empty();
        }
        if (scalar.kind() == Kind.NOTHING) {
            problems.add(node.place(), "it has no value; it must be " + what);
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    private Optional<EnvTemplate> template(YamlNode.Scalar scalar) {
        try {
            return Optional.of(EnvTemplate.parse(scalar.text()));
        } catch (IllegalArgumentException e) {
            problems.add(scalar.place(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The value of a variable is never told: it may be a secret in the wrong place. */
    private void refuse(Filled filled, String what, String hint) {
        String message = filled.varies()
                ? "must be " + what + ", and the value of " + filled.written() + " is not"
                : "must be " + what + ", not " + filled.node().kindName() + hint + quotes(filled, what);
        problems.add(filled.node().place(), message);
    }

    private static String quotes(Filled filled, String what) {
        return what.startsWith("text") && filled.kind() != Kind.TEXT ? "; put it in quotes" : "";
    }
}
