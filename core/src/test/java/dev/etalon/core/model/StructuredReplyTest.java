package dev.etalon.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredReplyTest {
    private static final String SCHEMA =
            "{\"type\":\"object\",\"properties\":{\"verdict\":{\"enum\":[\"pass\",\"fail\"]},"
                    + "\"score\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":5}},\"required\":[\"verdict\"],"
                    + "\"additionalProperties\":false}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"verdict\":\"pass\"}",
                "  \n{\"verdict\": \"pass\"}\n",
                "```json\n{\"verdict\":\"pass\"}\n```",
                "Here it is:\n```\n{\"verdict\":\"pass\"}\n```\nI hope that helps.",
                "The answer has {no} fault. {\"verdict\":\"pass\"}",
                "<think>It could be {\"verdict\":\"fail\"}, but no.</think>\n{\"verdict\":\"pass\"}",
                "{\"verdict\":\"pass\"}\nAgain: {\"verdict\" : \"pass\"}",
                "a { brace and {\"verdict\":\"pass\"}"
            })
    void readsTheObjectWhateverStandsAround(String text) throws Exception {
        assertThat(read(text).orThrow().get("verdict").asText()).isEqualTo("pass");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pass",
                "\"pass\"",
                "[{\"verdict\":\"pass\"}, {\"verdict\":\"fail\"}]",
                "{\"verdict\":\"pass\"} or {\"verdict\":\"fail\"}",
                "{\"verdict\":\"pass\",\"verdict\":\"fail\"}",
                "{\"verdict\":\"pass\"",
                "{verdict: pass}",
                "{'verdict': 'pass'}",
                "{\"verdict\":\"Pass\"}",
                "{\"verdict\":\"maybe\"}",
                "{\"verdict\":null}",
                "{\"verdict\":true}",
                "{\"score\":3}",
                "{\"verdict\":\"pass\",\"score\":6}",
                "{\"verdict\":\"pass\",\"score\":0}",
                "{\"verdict\":\"pass\",\"score\":2.5}",
                "{\"verdict\":\"pass\",\"score\":\"3\"}",
                "{\"verdict\":\"pass\",\"score\":1e400}",
                "{\"verdict\":\"pass\",\"extra\":1}"
            })
    void saysWhenItCannotBeRead(String text) {
        StructuredReply reply = read(text);
        assertThat(reply).isInstanceOfSatisfying(StructuredReply.Unreadable.class, unreadable -> {
            assertThat(unreadable.failure().kind()).isEqualTo(FailureKind.UNREADABLE);
            assertThat(unreadable.raw()).isEqualTo(text);
        });
        assertThatThrownBy(reply::orThrow).isInstanceOf(CallException.class);
    }

    @Test
    void namesEverythingThatIsWrong() {
        assertThat(read("{\"verdict\":\"maybe\",\"score\":9,\"x\":1}"))
                .isInstanceOfSatisfying(
                        StructuredReply.Unreadable.class,
                        unreadable -> assertThat(unreadable.failure().message())
                                .isEqualTo(
                                        "the reply does not fit the schema: \"verdict\" is \"maybe\", which is none of"
                                                + " [\"pass\",\"fail\"]; \"score\" is 9, above 5; the reply has \"x\", which the schema"
                                                + " does not know"));
    }

    @Test
    void wholeNumbersMayBeWrittenWithAPoint() throws Exception {
        assertThat(read("{\"verdict\":\"pass\",\"score\":3.0}")
                        .orThrow()
                        .get("score")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void aRefusalOrACutReplyIsNotRead() {
        String text = "{\"verdict\":\"pass\"}";
        assertThat(StructuredReply.of(FakeModel.reply(text, ModelReply.Finish.REFUSED), SCHEMA))
                .extracting("failure.kind")
                .isEqualTo(FailureKind.REFUSED);
        assertThat(StructuredReply.of(FakeModel.reply(text, ModelReply.Finish.LENGTH), SCHEMA))
                .extracting("failure.kind")
                .isEqualTo(FailureKind.TRUNCATED);
    }

    @Test
    void looksIntoListsAndObjects() {
        String schema = "{\"type\":\"object\",\"properties\":{\"claims\":{\"type\":\"array\",\"minItems\":1,"
                + "\"items\":{\"type\":\"object\",\"required\":[\"ok\"],\"properties\":{\"ok\":{\"type\":[\"boolean\",\"null\"]}}}}}}";
        assertThat(StructuredReply.of(stop("{\"claims\":[{\"ok\":true},{\"ok\":null}]}"), schema))
                .isInstanceOf(StructuredReply.Parsed.class);
        assertThat(StructuredReply.of(stop("{\"claims\":[{\"ok\":true},{\"ok\":1},{}]}"), schema))
                .extracting("failure.message")
                .isEqualTo(
                        "the reply does not fit the schema: \"ok\" must be one of [\"boolean\",\"null\"], not number;"
                                + " \"claims\"[2] lacks \"ok\"");
        assertThat(StructuredReply.of(stop("{\"claims\":[]}"), schema)).isInstanceOf(StructuredReply.Unreadable.class);
    }

    @Test
    @Timeout(10)
    void aFloodOfBracesIsGivenUp() {
        assertThat(read("{\"a".repeat(200_000))).isInstanceOf(StructuredReply.Unreadable.class);
        assertThat(read("{".repeat(200_000))).isInstanceOf(StructuredReply.Unreadable.class);
        assertThat(read("{\"a\":".repeat(100_000))).isInstanceOf(StructuredReply.Unreadable.class);
    }

    @Property(tries = 200)
    void readsAnyTextInAnObjectBack(@ForAll String text, @ForAll String before) throws Exception {
        String object = new ObjectMapper().createObjectNode().put("text", text).toString();
        String prose = before.replace("{", "").replace("<think>", "");
        assertThat(StructuredReply.of(stop(prose + object + prose), null)
                        .orThrow()
                        .get("text")
                        .asText())
                .isEqualTo(text);
    }

    private static StructuredReply read(String text) {
        return StructuredReply.of(stop(text), SCHEMA);
    }

    private static ModelReply stop(String text) {
        return FakeModel.reply(text, ModelReply.Finish.STOP);
    }
}
