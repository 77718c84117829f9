package dev.etalon.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequestKeyTest {
    private static final ModelId ID = new ModelId("openai", "https://api.test/v1", "m");
    private static final ModelRequest REQUEST = new ModelRequest(
            List.of(Message.system("be brief"), Message.user("hi \"you\"")),
            new Decoding(0.5, 0.9, 100, 7L),
            "{\"type\": \"object\", \"required\": [\"a\"]}",
            2);

    @Test
    void isAHashOfSortedJson() {
        assertThat(RequestKey.canonical(ID, REQUEST))
                .isEqualTo("{\"endpoint\":\"https://api.test/v1\",\"maxTokens\":100,"
                        + "\"messages\":[[\"SYSTEM\",\"be brief\"],[\"USER\",\"hi \\\"you\\\"\"]],\"model\":\"m\","
                        + "\"provider\":\"openai\",\"repeat\":2,\"schema\":{\"required\":[\"a\"],\"type\":\"object\"},"
                        + "\"seed\":7,\"temperature\":0.5,\"topP\":0.9,\"version\":1}");
        assertThat(RequestKey.of(ID, REQUEST))
                .isEqualTo("339780cf2171ec086cf429b7a0fd392bb271c8cc1387c7ff657f92ec145c09d6");
    }

    @Test
    void theLayoutOfASchemaDoesNotMatter() {
        ModelRequest other = REQUEST.withSchema("{\"required\":[\"a\"],\n  \"type\":\"object\"}");
        assertThat(RequestKey.of(ID, other)).isEqualTo(RequestKey.of(ID, REQUEST));
    }

    @ParameterizedTest
    @MethodSource
    void everythingThatDecidesAReplyMatters(ModelId id, ModelRequest request) {
        assertThat(RequestKey.of(id, request)).isNotEqualTo(RequestKey.of(ID, REQUEST));
    }

    static Stream<Arguments> everythingThatDecidesAReplyMatters() {
        return Stream.of(
                        new Object[] {new ModelId("other", ID.endpoint(), ID.model()), REQUEST},
                        new Object[] {new ModelId(ID.provider(), "https://b.test", ID.model()), REQUEST},
                        new Object[] {new ModelId(ID.provider(), ID.endpoint(), "n"), REQUEST},
                        new Object[] {ID, REQUEST.withRepeat(3)},
                        new Object[] {ID, REQUEST.withTopTokens(5)},
                        new Object[] {ID, REQUEST.withSchema(null)},
                        new Object[] {ID, REQUEST.withSchema("{\"type\":\"object\",\"required\":[\"b\"]}")},
                        new Object[] {ID, REQUEST.withSchema("not json")},
                        new Object[] {ID, REQUEST.withDecoding(new Decoding(0.6, 0.9, 100, 7L))},
                        new Object[] {ID, REQUEST.withDecoding(new Decoding(0.5, 0.8, 100, 7L))},
                        new Object[] {ID, REQUEST.withDecoding(new Decoding(0.5, 0.9, 101, 7L))},
                        new Object[] {ID, REQUEST.withDecoding(new Decoding(0.5, 0.9, 100, 8L))},
                        new Object[] {ID, REQUEST.withDecoding(Decoding.DEFAULT)},
                        new Object[] {
                            ID,
                            new ModelRequest(
                                    List.of(Message.user("be brief"), Message.user("hi \"you\"")),
                                    REQUEST.decoding(),
                                    REQUEST.schema(),
                                    2)
                        })
                .map(Arguments::of);
    }
}
