package dev.etalon.metrics.rouge;

import static dev.etalon.metrics.CorpusParity.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RougeParityTest {
    @Test
    void everyTypeScoresAsInRougeScore() {
        int compared = 0;
        for (JsonNode row : Vectors.read("rouge")) {
            for (RougeTokenizer tokenizer : RougeTokenizer.values()) {
                for (boolean stemmed : new boolean[] {false, true}) {
                    JsonNode expected = row.get(tokenizer.label() + (stemmed ? "+stem" : ""));
                    if (expected != null) {
                        RougeOptions options = new RougeOptions(RougeType.L, tokenizer, stemmed);
                        expected.properties().forEach(type -> compare(options, row, type));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    private static void compare(RougeOptions options, JsonNode row, Map.Entry<String, JsonNode> expected) {
        RougeOptions typed = options.withType(RougeType.of(expected.getKey()));
        String[] references = Vectors.strings(row.get("references")).toArray(new String[0]);
        Score.Graded score = score(typed, row.get("answer").textValue(), references);
        String what = typed.signature() + " of " + row;
        assertClose(score.value(), expected.getValue().get(2).doubleValue(), what);
        assertClose(score.statistics().get(1), expected.getValue().get(0).doubleValue(), what + " precision");
        assertClose(score.statistics().get(2), expected.getValue().get(1).doubleValue(), what + " recall");
    }

    @Test
    void givesThePublishedValueOfTheUnionOfSubsequences() {
        Score.Graded score = score(
                RougeOptions.DEFAULT.withType(RougeType.L_SUM), "w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5", "w1 w2 w3 w4 w5");
        assertThat(score.statistics().get(1)).isCloseTo(0.4, offset(1e-12));
        assertThat(score.statistics().get(2)).isCloseTo(0.8, offset(1e-12));
        assertThat(score.value()).isCloseTo(0.5333, offset(1e-3));
    }

    // What rouge-score's own tests (Apache-2.0) hold it to, taken from runs of ROUGE-1.5.5.
    @ParameterizedTest
    @CsvSource({
        "rouge1, no, 0, .68750, .40741, .51163",
        "rouge1, no, 1, .65385, .40476, .50000",
        "rouge1, yes, 0, .68750, .40741, .51163",
        "rouge1, yes, 1, .69231, .42857, .52941",
        "rouge2, no, 0, .53333, .30769, .39024",
        "rouge2, no, 1, .48000, .29268, .36364",
        "rouge2, yes, 0, .53333, .30769, .39024",
        "rouge2, yes, 1, .48000, .29268, .36364",
        "rougeL, no, 0, .68750, .40741, .51163",
        "rougeL, no, 1, .65385, .40476, .50000",
        "rougeLsum, yes, , .66667, .36538, .47205"
    })
    void givesThePublishedValuesOfRouge155(
            String type, String stemmed, @Nullable Integer line, double precision, double recall, double f)
            throws Exception {
        RougeOptions options = RougeOptions.DEFAULT.withType(RougeType.of(type)).withStemmed(stemmed.equals("yes"));
        Score.Graded score = score(options, text("prediction", line), text("target", line));
        double[] expected = {f, precision, recall};
        for (int i = 0; i < 3; i++) {
            assertThat(score.statistics().get(i)).isCloseTo(expected[i], offset(5e-6));
        }
    }

    private static String text(String kind, @Nullable Integer line) throws IOException {
        try (InputStream file = RougeParityTest.class.getResourceAsStream("/rouge/" + kind + "_multi.0.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return line == null ? text : text.lines().toList().get(line);
        }
    }

    static Score.Graded score(RougeOptions options, String answer, String... references) {
        return (Score.Graded) new Rouge(options).score(Sample.of("s", "", references), Answer.of(answer));
    }
}
