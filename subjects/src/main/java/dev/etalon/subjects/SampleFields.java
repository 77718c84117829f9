package dev.etalon.subjects;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.template.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the places of a subject's templates stand for. */
final class SampleFields {
    /** The names that a template may use. */
    static final List<String> NAMES = List.of("id", "input", "context", "reference", "repeat", "metadata.*");

    private SampleFields() {}

    /** A template that uses only names that a sample has. */
    static Template template(String text) {
        return Template.of(text).allowing(NAMES);
    }

    /**
     * The values of every place, as JSON values. A context that is empty is an empty text.
     *
     * @throws CallException when the sample has no such field, or it is null
     */
    static Map<String, Object> of(Template template, Sample sample, int repeat) throws CallException {
        Map<String, Object> values = new HashMap<>();
        for (String name : template.placeholders()) {
            values.put(name, value(name, sample, repeat));
        }
        return values;
    }

    /** Fills a template whose values go in as plain text. */
    static String fill(Template template, Sample sample, int repeat) throws CallException {
        Map<String, Object> values = of(template, sample, repeat);
        return template.fill(name -> JsonValues.text(values.get(name)));
    }

    private static Object value(String name, Sample sample, int repeat) throws CallException {
        Object value = switch (name) {
            case "repeat" -> repeat;
            case "context" -> sample.field(name).orElse("");
            default -> sample.field(name).orElse(null);
        };
        if (value == null) {
            throw new CallException(
                    FailureKind.SUBJECT,
                    "sample \"" + sample.id() + "\" has no \"" + name
                            + "\", which the template of the subject asks for");
        }
        return value;
    }
}
