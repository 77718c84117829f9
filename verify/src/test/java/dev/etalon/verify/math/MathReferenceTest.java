package dev.etalon.verify.math;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.verify.Resources;
import dev.etalon.verify.verdict.Verification;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text rules of MATH and GSM8K, held to lm-evaluation-harness. */
class MathReferenceTest {
    private static final List<JsonNode> ROWS = Resources.rows(MathReferenceTest.class, "math-reference.jsonl");

    @Test
    void normalisesLikeMath() {
        assertThat(rows("normalised")).hasSizeGreaterThan(400).allSatisfy(row -> {
            String expected =
                    row.get("expected").isNull() ? null : row.get("expected").asText();
            assertThat(MathStrings.normalised(row.get("text").asText()).orElse(null))
                    .as(row.get("text").asText())
                    .isEqualTo(expected);
        });
    }

    @Test
    void comparesLikeMath() {
        assertThat(rows("same"))
                .hasSizeGreaterThan(800)
                .allSatisfy(row -> assertThat(MathStrings.same(
                                row.get("left").asText(), row.get("right").asText()))
                        .as(row.toString())
                        .isEqualTo(row.get("expected").asBoolean()));
    }

    @Test
    void takesTheLastBoxLikeMath() {
        assertThat(rows("box"))
                .hasSize(150)
                .allSatisfy(
                        row -> assertThat(MathStrings.extracted(row.get("text").asText()))
                                .isEqualTo(row.get("expected").asText()));
    }

    @Test
    void countsLikeGsm8k() {
        MathScorer strict = new MathScorer(MathOptions.of(MathPreset.GSM8K));
        MathScorer flexible = new MathScorer(MathOptions.of(MathPreset.GSM8K_FLEXIBLE));
        assertThat(rows("gsm8k")).hasSizeGreaterThan(900).allSatisfy(row -> {
            String answer = row.get("answer").asText();
            assertThat(new Gsm8kScoring(false).extracted(answer))
                    .isEqualTo(row.get("strict").asText());
            assertThat(new Gsm8kScoring(true).extracted(answer))
                    .isEqualTo(row.get("flexible").asText());
            assertThat(proves(strict, row)).isEqualTo(row.get("strict_right").asBoolean());
            assertThat(proves(flexible, row))
                    .isEqualTo(row.get("flexible_right").asBoolean());
        });
    }

    private static boolean proves(MathScorer scorer, JsonNode row) {
        return scorer.verify(
                        List.of(row.get("target").asText()), row.get("answer").asText())
                instanceof Verification.Proved;
    }

    private static List<JsonNode> rows(String kind) {
        return ROWS.stream()
                .filter(row -> row.path("kind").asText().equals(kind))
                .toList();
    }
}
