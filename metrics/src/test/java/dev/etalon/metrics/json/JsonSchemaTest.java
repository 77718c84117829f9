package dev.etalon.metrics.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSchemaTest {
    private static final JsonSchemaOptions PERSON = JsonSchemaOptions.of("""
            {"type": "object", "required": ["name"], "additionalProperties": false,
             "properties": {"name": {"$ref": "#/$defs/text"}, "tags": {"type": "array", "items": {"type": "integer"}}},
             "$defs": {"text": {"type": "string", "minLength": 1}}}""");

    @Test
    void passesJsonThatFits() {
        assertThat(value(PERSON, " {\"name\": \"Ann\", \"tags\": [1, 2]}\n")).isEqualTo(1);
    }

    @Test
    void listsViolationsWithTheirPlace() {
        Score score = score(PERSON, "{\"tags\": [1, \"x\", 2.5], \"more\": {}}");
        assertThat(((Score.Graded) score).value()).isZero();
        assertThat(score.evidence().text()).isEqualTo("4 violations of the schema");
        assertThat(score.evidence().details().get("violations"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .anySatisfy(line -> assertThat(line).startsWith("(root): ").contains("name"))
                .anySatisfy(line -> assertThat(line).startsWith("/tags/1: "))
                .anySatisfy(line -> assertThat(line).startsWith("/tags/2: "))
                .hasSize(4);
    }

    @Test
    void showsAtMost20Violations() {
        String many = "{\"name\": \"Ann\", \"tags\": [" + "\"x\",".repeat(999) + "\"x\"]}";
        Score score = score(PERSON, many);
        assertThat(score.evidence().text()).isEqualTo("1000 violations of the schema");
        assertThat((List<?>) score.evidence().details().get("violations")).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "  ", "Sure! {\"name\": \"Ann\"}", "{\"name\": \"Ann\"} Done.", "{\"name\": \"Ann\"}{}",
                        "{\"name\": \"Ann\", \"name\": \"Bob\"}",
                "{'name': 'Ann'}", "{\"name\": \"Ann\",}", "{\"name\": NaN}", "{\"name\": \"Ann\"", "\ud800", "\u0000"
            })
    void failsWhatIsNoJson(String answer) {
        Score score = score(PERSON, answer);
        assertThat(((Score.Graded) score).value()).isZero();
        assertThat(score.evidence().text()).startsWith("not JSON: ");
    }

    @Test
    void takesJsonOutOfAFenceOnlyWhereAskedTo() {
        String fenced = "Here:\n```json\n{\"name\": \"Ann\"}\n```\nEnjoy.";
        assertThat(value(PERSON, fenced)).isZero();
        assertThat(value(PERSON.withFenced(true), fenced)).isEqualTo(1);
        assertThat(value(PERSON.withFenced(true), "{\"name\": \"Ann\"}")).isEqualTo(1);
        assertThat(value(PERSON.withFenced(true), "```\n{\"name\": \"Ann\"}")).isEqualTo(1);
        assertThat(value(PERSON.withFenced(true), "```{\"name\": \"Ann\"}")).isZero();
    }

    @Test
    void abstainsFromWhatIsOverItsLimits() {
        assertThat(score(PERSON, "[".repeat(100_000))).isInstanceOf(Score.Abstained.class);
        assertThat(score(PERSON.withMaxCharacters(5), "{\"name\": 1}"))
                .isEqualTo(Score.abstained("not checked: the answer has 11 characters, the limit is 5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9/x.json", "file:///etc/passwd", "other.json", "classpath:/x.json"})
    void refusesReferencesToElsewhere(String target) {
        JsonSchemaOptions options = JsonSchemaOptions.of("{\"properties\": {\"a\": {\"$ref\": \"" + target + "\"}}}");
        assertThatThrownBy(() -> new JsonSchema(options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "the JSON schema refers to \"" + target + "\": only references inside the schema");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "3",
                "{\"$ref\": \"#/$defs/none\"}",
                "{\"$schema\": \"http://127.0.0.1:9/own-dialect\"}",
                "{\"type\": \"string\", \"pattern\": \"a(?=b)\"}",
                "{\"pattern\": \"(\"}"
            })
    void refusesASchemaThatCannotBeUsed(String schema) {
        assertThatThrownBy(() -> new JsonSchema(JsonSchemaOptions.of(schema)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotSlowedDownByAnAnswerToAnEvilPattern() {
        JsonSchemaOptions evil = JsonSchemaOptions.of("{\"type\": \"string\", \"pattern\": \"^(a+)+$\"}");
        String answer = "\"" + "a".repeat(50_000) + "!\"";
        assertThat(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> value(evil, answer)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "-1e-999999999", "1e400", "123456789012345678901234567890", "0.1", "1E+2147483647"
            })
    void isNotSlowedDownByANumberOfAnySize(String number) {
        JsonSchemaOptions options =
                JsonSchemaOptions.of("{\"type\": \"number\", \"multipleOf\": 0.1, \"maximum\": 10}");
        Score score = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> score(options, number));
        assertThat(score).isInstanceOfAny(Score.Graded.class, Score.Abstained.class);
    }

    @Test
    void readsItsSchemaFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("schema.json"), PERSON.schema());
        assertThat(JsonSchemaOptions.read(file)).isEqualTo(PERSON);
    }

    private static double value(JsonSchemaOptions options, String answer) {
        return ((Score.Graded) score(options, answer)).value();
    }

    private static Score score(JsonSchemaOptions options, String answer) {
        return new JsonSchema(options).score(Sample.of("s", ""), Answer.of(answer));
    }
}
