package dev.etalon.rating.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordedJudgeTest {
    private static final Map<String, String> NUMBERS = Map.of("1", "A", "2", "B");
    private static final RecordedOptions PAIR = RecordedOptions.bothOrders("gpt", "noswap", "swap")
            .withMapping(NUMBERS)
            .withHuman(HumanLabel.in("label"));

    private static Score score(RecordedOptions options, Sample sample) throws Exception {
        return Judges.recorded(options).scorer().score(sample, Answer.of(""));
    }

    private static Sample pair(Object noswap, Object swap) {
        return Sample.of("s1", "")
                .withMetadata("noswap", noswap)
                .withMetadata("swap", swap)
                .withMetadata("label", "A");
    }

    @Test
    void combinesBothOrders() throws Exception {
        assertThat(score(PAIR, pair("1", 1))).extracting("label", "expected").containsExactly("A", "A");
        assertThat(score(PAIR, pair("2", "2"))).extracting("label").isEqualTo("B");

        Score differing = score(PAIR, pair("1", "2"));
        assertThat(differing).extracting("label").isEqualTo("tie");
        assertThat(differing.evidence().details())
                .containsEntry("consistent", false)
                .containsEntry("recorded", Map.of("noswap", "1", "swap", "2"));
    }

    @Test
    void neverTakesAMissingOrStrangeVerdictForOne() throws Exception {
        for (Sample sample : List.of(pair("1", null), pair(null, "1"), pair("1", "3"), Sample.of("s1", ""))) {
            assertThat(score(PAIR, sample)).isInstanceOfSatisfying(Score.Failed.class, failed -> {
                assertThat(failed.failure().kind()).isEqualTo(FailureKind.UNREADABLE);
                assertThat(failed.failure().message()).contains("s1");
            });
        }
    }

    @Test
    void takesOneVerdictWithItsReasons() throws Exception {
        RecordedOptions options = RecordedOptions.of("rater", List.of("1", "2", "3"), "meta.score")
                .withRationale("why");
        Sample sample =
                Sample.of("s", "").withMetadata("meta", Map.of("score", 2.0)).withMetadata("why", "half");

        Score score = score(options, sample);

        assertThat(score).extracting("label", "expected").containsExactly("2", null);
        assertThat(score.evidence().text()).isEqualTo("half");
        assertThat(score.evidence().details()).doesNotContainKey("consistent");
    }

    @Test
    void refusesAMappingThatLeavesTheScale() {
        assertThatThrownBy(() -> Judges.recorded(PAIR.withMapping(Map.of("1", "C"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"C\", which is none of A, B, tie");
    }
}
