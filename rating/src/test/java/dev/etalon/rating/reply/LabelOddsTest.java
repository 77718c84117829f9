package dev.etalon.rating.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.TokenChoice;
import dev.etalon.core.model.TokenChoice.Candidate;
import dev.etalon.core.traffic.Usage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelOddsTest {
    private static final VerdictLabels BINARY = new VerdictLabels(List.of("pass", "fail"));
    private static final VerdictLabels STARS = new VerdictLabels(List.of("1", "2", "3", "4"));

    @Test
    void addsUpAllSpellingsOfALabelAndKeepsWhatIsLost() {
        TokenChoice verdict = token(
                "pass",
                candidate("pass", 0.4),
                candidate("Pass", 0.1),
                candidate("fail", 0.2),
                candidate("FAIL", 0.05),
                candidate("maybe", 0.15));

        LabelOdds odds = LabelOdds.of(reply("{\"", "verdict", "\": \"", verdict, "\"}"), BINARY)
                .orElseThrow();

        assertThat(odds.probabilities().get("pass")).isCloseTo(0.5 / 0.75, within(1e-12));
        assertThat(odds.probabilities().get("fail")).isCloseTo(0.25 / 0.75, within(1e-12));
        assertThat(odds.lost()).isCloseTo(0.25, within(1e-12));
        assertThat(odds.likeliest()).isEqualTo("pass");
    }

    @Test
    void readsATokenThatHoldsMoreThanTheVerdict() {
        TokenChoice verdict =
                token(" \"pass\"}", candidate(" \"pass\"}", 0.3), candidate(" \"fail", 0.3), candidate(" \"", 0.2));

        LabelOdds odds = LabelOdds.of(reply("{\"verdict\":", verdict), BINARY).orElseThrow();

        assertThat(odds.probabilities()).containsEntry("pass", 0.5).containsEntry("fail", 0.5);
        assertThat(odds.lost()).as("a quote alone begins any label").isCloseTo(0.4, within(1e-12));
    }

    @Test
    void aTokenThatBeginsOnlyOneLabelCountsForIt() {
        VerdictLabels labels = new VerdictLabels(List.of("pass", "partial", "fail"));
        TokenChoice verdict =
                token("pas", candidate("pas", 0.5), candidate("pa", 0.2), candidate("f", 0.2), candidate("x", 0.1));

        LabelOdds odds = LabelOdds.of(reply("verdict: ", verdict, "s"), labels).orElseThrow();

        assertThat(odds.probabilities().get("pass")).isCloseTo(0.5 / 0.7, within(1e-12));
        assertThat(odds.probabilities().get("partial"))
                .as("pa is pass or partial")
                .isZero();
    }

    @Test
    void theExpectationOfAScaleIsFinerThanItsLabel() {
        TokenChoice verdict = token("3", candidate("3", 0.6), candidate("4", 0.2), candidate("2", 0.2));

        LabelOdds odds =
                LabelOdds.of(reply("{\"verdict\": \"", verdict, "\"}"), STARS).orElseThrow();

        assertThat(odds.expectation()).isCloseTo(3.0, within(1e-12));
        assertThat(LabelOdds.of(
                                reply("{\"verdict\": ", token("3", candidate("3", 0.5), candidate("4", 0.5)), "}"),
                                STARS)
                        .orElseThrow()
                        .expectation())
                .isCloseTo(3.5, within(1e-12));
    }

    @Test
    void theLastVerdictCountsAndTheWordInTheReasoningDoesNot() {
        TokenChoice early = token("fail", candidate("fail", 1));
        TokenChoice late = token("pass", candidate("pass", 0.9), candidate("fail", 0.1));

        LabelOdds odds = LabelOdds.of(
                        reply("{\"reasoning\": \"a verdict: ", early, " is wrong\", \"verdict\": \"", late, "\"}"),
                        BINARY)
                .orElseThrow();

        assertThat(odds.probabilities().get("pass")).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void theChosenTokenCountsWhereItIsNotAmongTheLikeliest() {
        TokenChoice verdict = new TokenChoice("fail", Math.log(0.1), List.of(candidate("pass", 0.3)));

        LabelOdds odds = LabelOdds.of(reply("вердикт: ", verdict), BINARY).orElseThrow();

        assertThat(odds.probabilities().get("fail")).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void withoutAVerdictOrAMassThereAreNone() {
        assertThat(LabelOdds.of(reply("pass"), BINARY)).isEmpty();
        assertThat(LabelOdds.of(reply("verdict:"), BINARY))
                .as("nothing follows")
                .isEmpty();
        assertThat(LabelOdds.of(reply("verdict: ", token("perhaps", candidate("perhaps", 0.9))), BINARY))
                .isEmpty();
    }

    private static Candidate candidate(String text, double probability) {
        return new Candidate(text, Math.log(probability));
    }

    private static TokenChoice token(String text, Candidate... top) {
        return new TokenChoice(text, top[0].logProbability(), List.of(top));
    }

    /** Texts are tokens that came for sure. */
    private static ModelReply reply(Object... parts) {
        List<TokenChoice> tokens = Arrays.stream(parts)
                .flatMap(part -> part instanceof TokenChoice token
                        ? Stream.of(token)
                        : Stream.of(token((String) part, candidate((String) part, 1))))
                .toList();
        return new ModelReply("", ModelReply.Finish.STOP, Usage.NONE, Duration.ZERO, "m", tokens);
    }
}
