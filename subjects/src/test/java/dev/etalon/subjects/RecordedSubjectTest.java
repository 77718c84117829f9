package dev.etalon.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Step;
import dev.etalon.core.traffic.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordedSubjectTest {
    private static final Sample SAMPLE = Sample.of("s1", "q")
            .withMetadata("out", Map.of("text", "so", "list", Arrays.asList("a", null, "c")))
            .withMetadata("ms", "12.5")
            .withMetadata("tokens", List.of(10, 20))
            .withMetadata("money", 0.25)
            .withMetadata("steps", List.of(Map.of("name", "search", "query", "q", "result", List.of(1)), "thought"))
            .withMetadata("json", Map.of("k", 1))
            .withMetadata("nothing", null);

    @Test
    void answersFromAField() throws CallException {
        assertThat(answer("out.text", 0)).isEqualTo(Answer.of("so"));
        assertThat(answer("input", 0).text()).isEqualTo("q");
        assertThat(answer("json", 0).text()).isEqualTo("{\"k\":1}");
        assertThat(answer("money", 0).text()).isEqualTo("0.25");
    }

    @Test
    void answersEachRepeatFromAList() throws CallException {
        assertThat(answer("out.list", 0).text()).isEqualTo("a");
        assertThat(answer("out.list", 2)).isEqualTo(Answer.of("c").withRepeat(2));
        fails("out.list", 1, FailureKind.NO_ANSWER, "\"s1\"", "repeat 1", "\"out.list\"");
        fails("out.list", 3, FailureKind.NO_ANSWER, "repeat 3");
        fails("out.text", 1, FailureKind.NO_ANSWER, "repeat 1");
    }

    @Test
    void hasNoAnswerWithoutTheField() {
        fails("out.txt", 0, FailureKind.NO_ANSWER, "\"s1\"", "\"out.txt\"");
        fails("nothing", 0, FailureKind.NO_ANSWER, "\"nothing\"");
    }

    @Test
    void tellsWhatTheAnswerTook() throws CallException {
        RecordedFields fields = new RecordedFields("out.list", "ms", "tokens", "tokens", "money", "steps");

        Answer answer = new RecordedSubject(fields).answer(SAMPLE, 0);
        assertThat(answer.latency()).isEqualTo(Duration.ofNanos(12_500_000));
        assertThat(answer.usage()).isEqualTo(new Usage(0, 10, 10, new BigDecimal("0.25")));
        assertThat(answer.trace()).containsExactly(new Step("search", "q", "[1]"), new Step("", "", "thought"));
    }

    @Test
    void keepsAnUnknownCostUnknown() throws CallException {
        RecordedFields fields = new RecordedFields("out.text", null, null, null, "unpriced", null);

        assertThat(new RecordedSubject(fields).answer(SAMPLE, 0).usage().dollars())
                .isNull();
    }

    @Test
    void refusesNumbersThatAreNone() {
        RecordedFields fields = new RecordedFields("out.text", "input", null, null, null, null);

        assertThatExceptionOfType(CallException.class)
                .isThrownBy(() -> new RecordedSubject(fields).answer(SAMPLE, 0))
                .withMessageContaining("\"input\" is no number")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(FailureKind.UNREADABLE));
    }

    private static Answer answer(String field, int repeat) throws CallException {
        return new RecordedSubject(RecordedFields.of(field)).answer(SAMPLE, repeat);
    }

    private static void fails(String field, int repeat, FailureKind kind, String... parts) {
        assertThatExceptionOfType(CallException.class)
                .isThrownBy(() -> answer(field, repeat))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(kind))
                .satisfies(e -> assertThat(e).hasMessageContainingAll(parts));
    }
}
