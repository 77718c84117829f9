package dev.etalon.metrics.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegexTest {
    private static final RegexOptions NUMBER = RegexOptions.DEFAULT.withPatterns(List.of("[0-9]+"));

    @Test
    void searchesOrMatchesTheWhole() {
        assertThat(value(NUMBER, "about 42")).isEqualTo(1);
        assertThat(value(NUMBER.withWhole(true), "about 42")).isZero();
        assertThat(value(NUMBER.withWhole(true), "42")).isEqualTo(1);
    }

    @Test
    void takesAnyOrAllPatterns() {
        RegexOptions two = RegexOptions.DEFAULT.withPatterns(List.of("a", "b"));
        assertThat(value(two, "a")).isEqualTo(1);
        assertThat(value(two.withQuantifier(Quantifier.ALL), "a")).isZero();
        assertThat(value(two.withQuantifier(Quantifier.ALL), "ab")).isEqualTo(1);
    }

    @Test
    void ignoresCaseWhereAskedTo() {
        RegexOptions yes = RegexOptions.DEFAULT.withPatterns(List.of("^да$"));
        assertThat(value(yes, "ДА")).isZero();
        assertThat(value(yes.withIgnoreCase(true), "ДА")).isEqualTo(1);
    }

    @Test
    void letsTheDotMatchLineEnds() {
        assertThat(value(RegexOptions.DEFAULT.withPatterns(List.of("a.*b")), "a\nb"))
                .isEqualTo(1);
    }

    @Test
    void takesReferencesForPatternsWhereNoneAreGiven() {
        assertThat(((Score.Graded) new Regex(RegexOptions.DEFAULT).score(Sample.of("s", "", "^x+$"), Answer.of("xx")))
                        .value())
                .isEqualTo(1);
        assertThat(new Regex(RegexOptions.DEFAULT).score(Sample.of("s", ""), Answer.of("x")))
                .isInstanceOf(Score.Abstained.class);
        assertThat(new Regex(RegexOptions.DEFAULT).score(Sample.of("s", "", "("), Answer.of("x")))
                .isInstanceOfSatisfying(
                        Score.Abstained.class,
                        score -> assertThat(score.reason()).startsWith("sample s: its reference is no pattern"));
    }

    @Test
    void isNotSlowedDownByAnyAnswer() {
        RegexOptions evil = RegexOptions.DEFAULT.withPatterns(List.of("^(a+)+$"));
        assertThat(org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> value(evil, "a".repeat(50_000) + "!")))
                .isZero();
    }

    @Test
    void saysPlainlyThatThereIsNoLookAround() {
        assertThatThrownBy(() -> RegexOptions.DEFAULT.withPatterns(List.of("foo(?!bar)")))
                .hasMessageContaining("\"foo(?!bar)\"")
                .hasMessageContaining("it has no look-around; write the pattern without");
        assertThatThrownBy(() -> RegexOptions.DEFAULT.withPatterns(List.of("(a)\\1")))
                .hasMessageContaining("it has no back-references");
        assertThatThrownBy(() -> RegexOptions.DEFAULT.withPatterns(List.of("(a")))
                .hasMessageStartingWith("the pattern \"(a\" cannot be used: missing closing )");
    }

    private static double value(RegexOptions options, String answer) {
        return ((Score.Graded) new Regex(options).score(Sample.of("s", ""), Answer.of(answer))).value();
    }
}
