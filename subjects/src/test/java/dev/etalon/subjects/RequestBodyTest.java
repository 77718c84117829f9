package dev.etalon.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RequestBodyTest {
    private static final Sample SAMPLE =
            Sample.of("s1", "say \"hi\"\n& more").withMetadata("k", 5).withMetadata("tags", List.of("a", "b"));

    @Test
    void putsValuesIntoJson() throws CallException {
        assertThat(json(
                        "{\"q\": \"<{{input}}>\", \"k\": {{metadata.k}}, \"t\": {{metadata.tags}}, \"s\": \"{{metadata.tags}}\"}",
                        SAMPLE))
                .isEqualTo(
                        "{\"q\": \"<say \\\"hi\\\"\\n& more>\", \"k\": 5, \"t\": [\"a\",\"b\"], \"s\": \"[\\\"a\\\",\\\"b\\\"]\"}");
        assertThat(json("{\"a\\\"{{id}}\": {{input}}}", Sample.of("x", "y"))).isEqualTo("{\"a\\\"x\": \"y\"}");
    }

    @Test
    void encodesFormsAndLeavesTextAlone() throws CallException {
        assertThat(RequestBody.of(SampleFields.template("q={{input}}"), "application/x-www-form-urlencoded")
                        .fill(SAMPLE, 0))
                .isEqualTo("q=say+%22hi%22%0A%26+more");
        assertThat(RequestBody.of(SampleFields.template("{{input}}"), "text/plain")
                        .fill(SAMPLE, 0))
                .isEqualTo(SAMPLE.input());
    }

    @Test
    void refusesABodyThatIsNotJson() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestBody.of(SampleFields.template("{\"q\": {{input}}"), "application/json"))
                .withMessageContaining("not JSON");
    }

    @Property
    void staysJsonWhateverTheInput(@ForAll String input) throws Exception {
        JsonNode body =
                JsonValues.MAPPER.readTree(json("{\"a\": \"x{{input}}\", \"b\": {{input}}}", Sample.of("s", input)));

        assertThat(body.get("a").asText()).isEqualTo("x" + input);
        assertThat(body.get("b").asText()).isEqualTo(input);
        assertThat(body).hasSize(2);
    }

    private static String json(String template, Sample sample) throws CallException {
        return RequestBody.of(SampleFields.template(template), "application/json")
                .fill(sample, 0);
    }
}
