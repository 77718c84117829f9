package dev.etalon.core.template;

import dev.etalon.core.naming.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A text with named places: {@code Answer {{input}} from {{metadata.source}}}. A place is a name between two opening and two closing
 * braces, spaces around it are dropped; a backslash before the opening braces makes them plain text. Parsed once, filled in one pass: a value that itself holds
 * {@code {{...}}} stays as it is.
 */
public final class Template {

    /** A piece of a template. */
    public sealed interface Part {}

    /** Text that stays as it is. */
    public record Literal(String text) implements Part {}

    /** A place to fill. */
    public record Placeholder(String name) implements Part {}

    private final String text;
    private final List<Part> parts;

    private Template(String text, List<Part> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    /**
     * Parses a template.
     *
     * @throws IllegalArgumentException when a place is not closed or has no name; it names the line
     */
    public static Template of(String text) {
        return new Template(text, new TemplateParser(Objects.requireNonNull(text, "text is null")).parse());
    }

    /** The template as it was written. */
    public String text() {
        return text;
    }

    /** The pieces, in order. */
    public List<Part> parts() {
        return parts;
    }

    /** The names used, each once, in the order of first use. */
    public List<String> placeholders() {
        return parts.stream()
                .filter(Placeholder.class::isInstance)
                .map(part -> ((Placeholder) part).name())
                .distinct()
                .toList();
    }

    /**
     * This template, if it uses only these names.
     *
     * @param names what may stand in a place; one that ends in {@code .*} allows everything below it ({@code metadata.*})
     * @throws IllegalArgumentException naming the first other name and the nearest right one
     */
    public Template allowing(Collection<String> names) {
        for (String used : placeholders()) {
            if (names.stream().noneMatch(name -> allows(name, used))) {
                throw new IllegalArgumentException("{{" + used + "}} is not known." + NearestName.hint(used, names)
                        + " Known are: " + String.join(", ", names) + ".");
            }
        }
        return this;
    }

    /** Fills every place with the value of its name. */
    public String fill(Function<String, String> values) {
        StringBuilder filled = new StringBuilder(text.length());
        for (Part part : parts) {
            filled.append(
                    switch (part) {
                        case Literal literal -> literal.text();
                        case Placeholder place -> values.apply(place.name());
                    });
        }
        return filled.toString();
    }

    private static boolean allows(String name, String used) {
        return name.endsWith(".*")
                ? used.length() > name.length() - 1 && used.startsWith(name.substring(0, name.length() - 1))
                : name.equals(used);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Template template && text.equals(template.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
