package dev.etalon.metrics.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.text.References;
import java.util.List;

/**
 * 1 where the answer is JSON that fits a schema, else 0, with the violations and where they are (JSON Pointer). A document with a
 * key twice or with anything after it is no JSON. An answer over the limits of depth and size is not checked: an abstention.
 */
public final class JsonSchema implements Scorer {
    private static final int MOST_VIOLATIONS = 20;

    private final JsonSchemaOptions options;
    private final Schema schema;
    private final ObjectMapper mapper;

    /** @throws IllegalArgumentException when the schema cannot be used; the message says why */
    public JsonSchema(JsonSchemaOptions options) {
        this.options = options;
        schema = SchemaReader.read(options.schema());
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(options.maxDepth())
                .maxStringLength(options.maxCharacters())
                .maxNameLength(options.maxCharacters())
                .build();
        mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        if (answer.text().length() > options.maxCharacters()) {
            return Score.abstained("not checked: the answer has "
                    + answer.text().length() + " characters, the limit is " + options.maxCharacters());
        }
        String json = options.fenced() ? FencedBlock.inside(answer.text()) : answer.text();
        try {
            JsonNode node = mapper.readTree(json);
            return node.isMissingNode() ? noJson("the answer is empty") : check(node);
        } catch (StreamConstraintsException e) {
            return Score.abstained("not checked: " + e.getOriginalMessage());
        } catch (ArithmeticException | NumberFormatException e) {
            return Score.abstained("not checked: a number in the answer is too large or too fine to compute with");
        } catch (JsonProcessingException e) {
            return noJson("line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage());
        }
    }

    private Score check(JsonNode node) {
        List<Error> errors = schema.validate(node);
        if (errors.isEmpty()) {
            return Score.passed(true, Evidence.NONE);
        }
        List<String> violations = errors.stream()
                .limit(MOST_VIOLATIONS)
                .map(JsonSchema::violation)
                .toList();
        return Score.passed(
                false,
                Evidence.of(errors.size() + (errors.size() == 1 ? " violation" : " violations") + " of the schema")
                        .with("violations", violations));
    }

    private static String violation(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String where = pointer.isEmpty() ? "(root)" : pointer;
        return References.shown(where) + ": " + References.shown(error.getMessage());
    }

    private static Score noJson(String why) {
        return Score.passed(false, Evidence.of("not JSON: " + References.shown(why)));
    }
}
