package dev.etalon.subjects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.template.Template;
import dev.etalon.core.template.Template.Literal;
import dev.etalon.core.template.Template.Part;
import dev.etalon.core.template.Template.Placeholder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A body with places, filled as its content type asks. */
sealed interface RequestBody {

    /** The body for one sample. */
    String fill(Sample sample, int repeat) throws CallException;

    /** @throws IllegalArgumentException when the template is wrong, or a JSON body is not JSON */
    static RequestBody of(Template template, String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return new Json(template);
        }
        return type.contains("x-www-form-urlencoded") ? new Form(template) : new Plain(template);
    }

    /** Values go in as they are. */
    record Plain(Template template) implements RequestBody {
        @Override
        public String fill(Sample sample, int repeat) throws CallException {
            return SampleFields.fill(template, sample, repeat);
        }
    }

    /** Values are form-encoded. */
    record Form(Template template) implements RequestBody {
        @Override
        public String fill(Sample sample, int repeat) throws CallException {
            Map<String, Object> values = SampleFields.of(template, sample, repeat);
            return template.fill(name -> URLEncoder.encode(JsonValues.text(values.get(name)), StandardCharsets.UTF_8));
        }
    }

    /** Values are escaped inside JSON strings, and JSON values outside. */
    record Json(Template template) implements RequestBody {
        public Json {
            String example = render(template, new HashMap<>());
            try {
                JsonValues.MAPPER.readTree(example);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(
                        "the request body is not JSON: " + e.getOriginalMessage()
                                + ". With every place filled by null it reads " + Excerpt.of(example) + ".",
                        e);
            }
        }

        @Override
        public String fill(Sample sample, int repeat) throws CallException {
            return render(template, SampleFields.of(template, sample, repeat));
        }

        private static String render(Template template, Map<String, Object> values) {
            StringBuilder body = new StringBuilder();
            boolean inString = false;
            for (Part part : template.parts()) {
                switch (part) {
                    case Literal literal -> {
                        inString = endsInString(inString, literal.text());
                        body.append(literal.text());
                    }
                    case Placeholder place -> body.append(value(values.get(place.name()), inString));
                }
            }
            return body.toString();
        }

        private static String value(@Nullable Object value, boolean inString) {
            return inString
                    ? new String(JsonStringEncoder.getInstance().quoteAsString(JsonValues.text(value)))
                    : JsonValues.json(value);
        }

        private static boolean endsInString(boolean before, String text) {
            boolean inString = before;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\\' && inString) {
                    i++;
                } else if (c == '"') {
                    inString = !inString;
                }
            }
            return inString;
        }
    }
}
