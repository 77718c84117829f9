package dev.etalon.optimize.reflect;

import dev.etalon.core.template.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Etalon's own prompt for reflections, a resource with a hash. It shows what was tried before and did not help. */
public final class GuidedPrompt implements ReflectionPrompt {
    private static final String RESOURCE = "reflection.md";
    private static final List<String> PLACES = List.of("component", "text", "examples", "rejected", "rules", "place");

    private final Template template;
    private final List<String> rules;

    /** @param rules what else the new text must keep to, a sentence each */
    public GuidedPrompt(List<String> rules) {
        this.template = Template.of(resource()).allowing(PLACES);
        this.rules = List.copyOf(rules);
    }

    /** The first 12 hex digits of the SHA-256 of the prompt. */
    public static String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(resource().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource() {
        try (InputStream in = GuidedPrompt.class.getResourceAsStream(RESOURCE)) {
            return new String(Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String text(Reflection reflection) {
        return template.fill(place -> switch (place) {
            case "component" -> reflection.component();
            case "text" -> reflection.current();
            case "examples" -> RecordText.of(reflection.records()).strip();
            case "rejected" -> rejected(reflection.rejected());
            case "rules" -> rules();
            case "place" -> "{{" + place + "}}";
            default -> throw new IllegalStateException("no value for " + place);
        });
    }

    private String rules() {
        StringBuilder lines = new StringBuilder();
        rules.forEach(rule -> lines.append("- ").append(rule).append('\n'));
        return lines.toString();
    }

    private static String rejected(List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return "";
        }
        StringBuilder text =
                new StringBuilder("\nThese versions were tried in place of the present instructions and did "
                        + "not help. Do something else.\n\n");
        for (Rejection rejection : rejections) {
            text.append("<rejected reason=\"")
                    .append(rejection.reason().replace('"', '\''))
                    .append("\">\n");
            text.append(rejection.text()).append("\n</rejected>\n");
        }
        return text.toString();
    }
}
