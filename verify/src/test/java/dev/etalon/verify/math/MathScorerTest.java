package dev.etalon.verify.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.verify.verdict.Verification;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MathScorerTest {

    @Test
    void provesExactly() {
        assertThat(how("0.5", "\\frac12")).isEqualTo("exact rational numbers");
        assertThat(how("\\sqrt{8}", "2\\sqrt 2")).isEqualTo("the same exact normal form");
        assertThat(how("x^2-1", "(x-1)(x+1)")).isEqualTo("the same exact normal form");
        assertThat(how("\\frac{\\sqrt3}{3}", "\\frac{1}{\\sqrt{3}}")).isEqualTo("the same exact normal form");
    }

    @Test
    void namesAVerdictByPoints() {
        assertThat(how("1", "\\sin^2 x+\\cos^2 x")).isEqualTo("equal to 30 digits at 12 random points");
        assertThat(how("\\frac{1+\\sqrt5}{2}", "2\\cos\\frac{\\pi}{5}")).isEqualTo("equal to 30 digits");
    }

    @Test
    void showsAPointAtWhichAWrongAnswerDiffers() {
        assertThat(verify("x^2", "x^3"))
                .isInstanceOfSatisfying(
                        Verification.Refuted.class,
                        refuted -> assertThat(refuted.evidence().details().get("witness"))
                                .asString()
                                .matches("x = [\\d.]+: [\\d.]+ and [\\d.]+"));
    }

    @Test
    void abstainsWhereItDependsOnTheSign() {
        assertThat(verify("x", "\\sqrt{x^2}"))
                .isInstanceOfSatisfying(
                        Verification.Unknown.class,
                        unknown ->
                                assertThat(unknown.reason()).startsWith("equal at positive points, but not at x = "));
    }

    @Test
    void comparesSetsIntervalsAndTuples() {
        assertThat(proves("\\{1,2,3\\}", "$\\{3,1,2\\}$")).isTrue();
        assertThat(proves("(1,2)", "$(2,1)$")).isFalse();
        assertThat(proves("[0,1)", "$[0,1]$")).isFalse();
        assertThat(proves("(-\\infty,2)\\cup(3,\\infty)", "$(3,\\infty)\\cup(-\\infty,2)$"))
                .isTrue();
        assertThat(proves("-2\\le x\\le 7", "$x\\in[-2,7]$")).isTrue();
        assertThat(proves("x^2 < 4", "$(-2,2)$")).isTrue();
        assertThat(proves("|x| > 1", "$(-\\infty,-1)\\cup(1,\\infty)$")).isTrue();
    }

    @Test
    void comparesEquationsBySolutions() {
        assertThat(proves("2x+4y-3=0", "$y=-\\frac12x+\\frac34$")).isTrue();
        assertThat(proves("\\frac xy=2", "$x=2y$")).isTrue();
        assertThat(proves("x^2=4y", "$x^2=5y$")).isFalse();
        assertThat(verify("x^2=9x", "$x^2-4x=0$").evidence().details().get("witness"))
                .asString()
                .startsWith("x = ");
    }

    @Test
    void comparesMatricesEntryByEntry() {
        String half = "\\begin{pmatrix}1/2\\\\3\\end{pmatrix}";
        assertThat(proves(half, "$\\begin{bmatrix}0.5\\\\3\\end{bmatrix}$")).isTrue();
        assertThat(proves(half, "$\\begin{pmatrix}1/2&3\\end{pmatrix}$")).isFalse();
    }

    @Test
    void takesNoHedgedAnswer() {
        assertThat(proves("1", "\\boxed{1} or \\boxed{2}")).isFalse();
        assertThat(proves("1", "The answer is 1 or 2")).isFalse();
    }

    @Test
    void takesARoundedNumberOnlyWhereItAgreesToSixDecimals() {
        assertThat(proves("\\frac13", "0.3333333")).isTrue();
        assertThat(proves("\\frac13", "0.3333")).isFalse();
        MathOptions two = MathOptions.DEFAULT.withDecimals(2);
        assertThat(new MathScorer(two).verify(List.of("\\frac13"), "0.33")).isInstanceOf(Verification.Proved.class);
    }

    @Test
    void keepsToItsOptions() {
        MathOptions strict = new MathOptions(
                MathPreset.GENERAL, MathExtraction.AUTO, 6, true, true, true, true, true, Duration.ofSeconds(5));
        MathScorer scorer = new MathScorer(strict);
        assertThat(scorer.verify(List.of("5\\text{ cm}"), "$5\\text{ m}$")).isInstanceOf(Verification.Refuted.class);
        assertThat(scorer.verify(List.of("5\\text{ cm}"), "$5\\text{ cm}$")).isInstanceOf(Verification.Proved.class);
        assertThat(scorer.verify(List.of("(1,2)"), "$(2,1)$")).isInstanceOf(Verification.Proved.class);
        assertThat(scorer.verify(List.of("28\\%"), "28")).isInstanceOf(Verification.Refuted.class);
        assertThat(scorer.verify(List.of("x^2+1"), "$t^2+1$")).isInstanceOf(Verification.Proved.class);
        assertThat(proves("5\\text{ cm}", "$5\\text{ m}$")).isTrue();
        assertThat(proves("28\\%", "28")).isTrue();
        assertThat(proves("x^2+1", "$t^2+1$")).isFalse();
    }

    @Test
    void abstainsWithoutAReferenceAndRefusesWithoutAnAnswer() {
        MathScorer scorer = new MathScorer(MathOptions.DEFAULT);
        assertThat(scorer.score(Sample.of("1", "1+1"), Answer.of("2"))).isInstanceOf(Score.Abstained.class);
        assertThat(scorer.score(Sample.of("1", "1+1", "2"), Answer.of("I do not know")))
                .isInstanceOfSatisfying(
                        Score.Graded.class,
                        graded -> assertThat(graded.evidence().text()).isEqualTo("No final answer was found."));
    }

    @Test
    void signsWithAllThatMayChangeAVerdict() {
        assertThat(MathOptions.DEFAULT.signature())
                .isEqualTo("math|v1|preset:general|extract:auto|decimals:6|units:ignored|order:kept|percent:lenient"
                        + "|variables:exact|relation-for-set:false|time:5000ms");
        assertThat(MathOptions.of(MathPreset.GSM8K).signature()).isEqualTo("math|v1|preset:gsm8k");
        assertThatThrownBy(() -> MathOptions.DEFAULT.withDecimals(99)).hasMessageContaining("decimals must be from 0");
    }

    private static Verification verify(String reference, String answer) {
        return new MathScorer(MathOptions.DEFAULT).verify(List.of(reference), answer);
    }

    private static boolean proves(String reference, String answer) {
        return verify(reference, answer) instanceof Verification.Proved;
    }

    private static String how(String reference, String answer) {
        Verification found = verify(reference, answer);
        assertThat(found).isInstanceOf(Verification.Proved.class);
        return String.valueOf(found.evidence().details().get("decided by"));
    }
}
