package dev.etalon.verify.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerExtractorTest {

    @Test
    void findsTheLastBox() {
        assertThat(first("First \\boxed{1}. No, wait: \\boxed{\\frac{1}{2}} it is."))
                .isEqualTo("\\frac{1}{2}");
        assertThat(first("so \\boxed{20}$ percent")).isEqualTo("20\\%");
        assertThat(first("not closed \\boxed{7")).isEqualTo("7");
    }

    @Test
    void joinsBoxesThatBelongTogether() {
        assertThat(first("\\boxed{1} and \\boxed{2}")).isEqualTo("1 , 2");
        assertThat(first("$x = \\boxed{3}$ или $x = \\boxed{4}$")).isEqualTo("3 , 4");
    }

    @Test
    void takesWhatIsAnnounced() {
        assertThat(first("We add. The final answer is $\\frac{3}{4}$. I hope it is correct."))
                .isEqualTo("\\frac{3}{4}");
        assertThat(first("The answer is x = 5.")).isEqualTo("x = 5");
        assertThat(first("**Answer:** 42 apples and some words")).isEqualTo("42");
        assertThat(first("Final Answer: The largest $n$ is 34.")).isEqualTo("34");
    }

    @Test
    void readsRussian() {
        assertThat(first("Сложим числа.\nОтвет: 15 рублей")).isEqualTo("15 рублей");
        assertThat(first("Окончательный ответ: $x=3$.")).isEqualTo("x=3");
        assertThat(first("Значит, ответ будет 2,5 и не больше того.")).isEqualTo("2,5");
        assertThat(first("Итого 3 + 4 = 7 яблок осталось у Маши")).isEqualTo("7");
    }

    @Test
    void fallsBackToTheLastMathematicsOrNumber() {
        assertThat(first("We see that $x=1$ and then that $y = 2$ holds")).isEqualTo("y = 2");
        assertThat(first("They had 12 sheep and then bought 1,250 more of them"))
                .isEqualTo("1,250");
        assertThat(first("it is written as AZYUK2A in the book")).isEmpty();
    }

    @Test
    void readsACommaBetweenTwoNumbersBothWays() {
        assertThat(new FinalAnswer("2,5", "").readings()).containsExactly("2.5", "2,5");
        assertThat(new FinalAnswer("12,500", "").readings()).containsExactly("12,500");
    }

    @Test
    void looksWhereItIsToldTo() {
        String text = "The answer is 5, as \\boxed{6} shows in 7 steps.";
        assertThat(new AnswerExtractor(MathExtraction.BOXED)
                        .candidates(text)
                        .getFirst()
                        .text())
                .isEqualTo("6");
        assertThat(new AnswerExtractor(MathExtraction.LAST_NUMBER)
                        .candidates(text)
                        .getFirst()
                        .text())
                .isEqualTo("7");
        assertThat(new AnswerExtractor(MathExtraction.WHOLE)
                        .candidates(text)
                        .getFirst()
                        .text())
                .isEqualTo(text);
        assertThat(new AnswerExtractor(MathExtraction.BOXED).candidates("no box"))
                .isEmpty();
    }

    private static String first(String text) {
        List<FinalAnswer> found = new AnswerExtractor(MathExtraction.AUTO).candidates(text);
        return found.isEmpty() ? "" : found.getFirst().text();
    }
}
