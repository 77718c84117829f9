package dev.etalon.metrics.rouge;

import static dev.etalon.metrics.CorpusParity.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.Vectors;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    static Score.Graded score(RougeOptions options, String answer, String... references) {
        return (Score.Graded) new Rouge(options).score(Sample.of("s", "", references), Answer.of(answer));
    }
}
