package dev.etalon.rating.prompt;

import dev.etalon.rating.guideline.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A named prompt text with places to fill. Filled in one pass: a value that itself holds a place stays as it is. */
record PromptTemplate(String name, String text) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z_]+)}}");

    /** A template among the resources. */
    static PromptTemplate load(String name) {
        String resource = name + ".md";
        try (InputStream stream = PromptTemplate.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("resource missing: " + resource);
            }
            return new PromptTemplate(
                    name, new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    ContentHash hash() {
        return ContentHash.of(text);
    }

    String fill(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(values, place.group(1))));
    }

    private String value(Map<String, String> values, String place) {
        String value = values.get(place);
        if (value == null) {
            throw new IllegalStateException("template " + name + " has a place that nothing fills: " + place);
        }
        return value;
    }
}
