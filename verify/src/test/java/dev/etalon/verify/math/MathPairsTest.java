package dev.etalon.verify.math;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.verify.Resources;
import dev.etalon.verify.verdict.Verification;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Right and wrong answers made of MATH-500 and GSM8K. */
class MathPairsTest {
    private static final List<JsonNode> MATH500 = Resources.rows(MathPairsTest.class, "math500_test.jsonl.gz");
    private final MathVerifier verifier = new MathVerifier(MathOptions.DEFAULT);

    @Test
    void acceptsEverySolutionOfMath500ForItsOwnProblem() {
        assertThat(MATH500)
                .hasSize(500)
                .allSatisfy(row -> assertThat(proves(
                                row.get("answer").asText(), row.get("solution").asText()))
                        .as(row.get("unique_id").asText())
                        .isTrue());
    }

    @Test
    void refusesEverySolutionForAnotherProblemWithAnotherAnswer() {
        List<Integer> accepted = new ArrayList<>();
        for (int i = 0; i < MATH500.size(); i++) {
            JsonNode other = MATH500.get((i + 1) % MATH500.size());
            String answer = MATH500.get(i).get("answer").asText();
            if (proves(answer, other.get("solution").asText())
                    && !answer.equals(other.get("answer").asText())) {
                accepted.add(i);
            }
        }

        assertThat(accepted).as("22 is 5, and the other solution ends with x=5").containsExactly(22);
    }

    @Test
    void acceptsEveryAnswerOfGsm8k() {
        assertThat(Resources.rows(getClass(), "gsm8k_test-200.jsonl.gz"))
                .hasSize(200)
                .allSatisfy(row -> {
                    String solution = row.get("answer").asText();
                    String number =
                            solution.substring(solution.indexOf("####") + 4).strip();
                    assertThat(proves(number, solution.replace("####", "The answer is")))
                            .isTrue();
                });
    }

    @Test
    void refusesNearMisses() {
        int tried = 0;
        List<String> accepted = new ArrayList<>();
        for (String answer : answers()) {
            for (String wrong : NearMisses.of(answer)) {
                tried++;
                if (proves(answer, "So the answer is $\\boxed{" + wrong + "}$.")) {
                    accepted.add(answer + " | " + wrong);
                }
            }
        }

        assertThat(tried).isEqualTo(1249);
        assertThat(accepted).isEmpty();
    }

    @Test
    void acceptsOtherWaysToWriteAnAnswer() {
        int tried = 0;
        List<String> refused = new ArrayList<>();
        for (String answer : answers()) {
            for (String same : rewritten(answer)) {
                tried++;
                if (!proves(answer, same)) {
                    refused.add(answer + " | " + same);
                }
            }
        }

        assertThat(tried).isEqualTo(1787);
        assertThat(refused).isEmpty();
    }

    private boolean proves(String reference, String answer) {
        return verifier.verify(List.of(reference), answer) instanceof Verification.Proved;
    }

    private static Set<String> answers() {
        Set<String> answers = new LinkedHashSet<>();
        MATH500.forEach(row -> answers.add(row.get("answer").asText()));
        return answers;
    }

    private static List<String> rewritten(String answer) {
        List<String> all = new ArrayList<>(
                List.of("We get \\[ " + answer + " \\]", "The answer is $" + answer + "$.", "Ответ: $" + answer + "$"));
        if (isNumber(answer)) {
            all.add("\\boxed{7 + " + answer + " - 7}");
            all.add("\\boxed{x = " + answer + "}");
            all.add("\\boxed{\\sqrt{2}\\cdot\\frac{" + answer + "}{\\sqrt 2}}");
            all.add("Hence $\\boxed{\\frac{6\\left(" + answer + "\\right)(\\sin^2 1+\\cos^2 1)}{6}}$");
        }
        return all;
    }

    /** Thousands' commas are left out: in brackets a comma separates. */
    private static boolean isNumber(String answer) {
        Matcher plain = Pattern.compile("(?:[-+\\d.\\s{}a-z]|\\\\d?frac|\\\\sqrt|\\\\pi)+")
                .matcher(answer);
        return plain.matches() && !answer.contains("text");
    }
}
