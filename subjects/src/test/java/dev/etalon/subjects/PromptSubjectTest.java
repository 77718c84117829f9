package dev.etalon.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.etalon.core.dataset.Document;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.Message;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelReply.Finish;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.traffic.Usage;
import dev.etalon.subjects.PromptSubject.Prompt;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptSubjectTest {
    private static final Usage USAGE = new Usage(1, 30, 5, new BigDecimal("0.002"));
    private static final Sample SAMPLE = new Sample(
            "s1",
            "say {{id}}",
            List.of(new Document("d", "one"), new Document("e", "two")),
            List.of("r"),
            Map.of("lang", "en"));

    private final List<ModelRequest> requests = new ArrayList<>();

    @Test
    void fillsTheTemplatesOnce() throws Exception {
        Decoding decoding = new Decoding(0.0, null, 100, 7L);
        Prompt prompt = new Prompt(
                "In {{metadata.lang}}.", "{{input}}\n{{context}}\n{{repeat}}", decoding, "{\"type\":\"object\"}");

        Answer answer = subject(prompt, Finish.STOP, "so").answer(SAMPLE, 2);

        assertThat(requests)
                .containsExactly(new ModelRequest(
                        List.of(Message.system("In en."), Message.user("say {{id}}\none\n\ntwo\n2")),
                        decoding,
                        "{\"type\":\"object\"}",
                        2));
        assertThat(answer)
                .isEqualTo(new Answer("so", 2, List.of(), USAGE, Duration.ofMillis(40), Map.of("model", "m-1")));
    }

    @Test
    void leavesAnEmptyContextEmptyAndRefusesOtherMissingFields() throws Exception {
        Sample bare = Sample.of("s2", "q");

        subject(Prompt.of("[{{context}}]"), Finish.STOP, "so").answer(bare, 0);
        assertThat(requests.get(0).messages()).containsExactly(Message.user("[]"));
        assertThatExceptionOfType(CallException.class)
                .isThrownBy(() -> subject(Prompt.of("{{metadata.lang}}"), Finish.STOP, "so")
                        .answer(bare, 0))
                .withMessageContaining("\"s2\" has no \"metadata.lang\"")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(FailureKind.SUBJECT));
    }

    @Test
    void keepsWhatARefusalCost() {
        assertThatExceptionOfType(CallException.class)
                .isThrownBy(() -> subject(Prompt.of("{{input}}"), Finish.REFUSED, "I cannot")
                        .answer(SAMPLE, 0))
                .withMessageContaining("declined")
                .withMessageContaining("I cannot")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(FailureKind.REFUSED))
                .satisfies(e -> assertThat(e.evidence().text()).isEqualTo("I cannot"))
                .satisfies(e -> assertThat(e.evidence().details())
                        .containsEntry(
                                "usage",
                                Map.of(
                                        "calls",
                                        1L,
                                        "inputTokens",
                                        30L,
                                        "outputTokens",
                                        5L,
                                        "dollars",
                                        new BigDecimal("0.002"))));
    }

    @Test
    void takesACutReplyForNoAnswer() {
        assertThatExceptionOfType(CallException.class)
                .isThrownBy(() -> subject(Prompt.of("{{input}}"), Finish.LENGTH, "half of")
                        .answer(SAMPLE, 0))
                .withMessageContaining("after 5 tokens")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(FailureKind.TRUNCATED))
                .satisfies(e -> assertThat(e.evidence().text()).isEqualTo("half of"));
    }

    @Test
    void refusesAWrongPlaceAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> subject(Prompt.of("{{inptu}}"), Finish.STOP, ""))
                .withMessageContaining("Did you mean \"input\"?");
    }

    private PromptSubject subject(Prompt prompt, Finish finish, String text) {
        return new PromptSubject(
                request -> {
                    requests.add(request);
                    return new ModelReply(text, finish, USAGE, Duration.ofMillis(40), "m-1");
                },
                prompt);
    }
}
