package dev.etalon.metrics.drop;

import static dev.etalon.metrics.CorpusParity.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.Texts;
import dev.etalon.metrics.Vectors;
import dev.etalon.metrics.text.PyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DropTest {
    private static final String SEPARATOR = "\u0001";

    @Test
    void scoresAsTheOfficialEvaluator() {
        for (JsonNode row : Vectors.read("drop").get("rows")) {
            List<String> references = new ArrayList<>();
            row.get("references").forEach(spans -> references.add(String.join(SEPARATOR, Vectors.strings(spans))));
            String answer = String.join(SEPARATOR, Vectors.strings(row.get("answer")));
            Score.Graded score = score(SEPARATOR, answer, references.toArray(new String[0]));
            assertClose(score.value(), row.get("f1").doubleValue(), row.toString());
            assertClose(score.statistics().get(1), row.get("em").doubleValue(), row.toString());
        }
    }

    @Test
    void normalisesAsTheOfficialEvaluator() {
        for (JsonNode row : Vectors.read("drop").get("normal")) {
            assertThat(DropText.of(row.get("text").textValue()).normal())
                    .as(row.toString())
                    .isEqualTo(row.get("normal").textValue());
        }
    }

    @Test
    void wantsTheNumbersOfTheReference() {
        assertThat(score("", "12 yards", "13 yards").value()).isZero();
        assertThat(score("", "yards", "long yards").value()).isEqualTo(0.67);
    }

    @Property
    void liesBetween0And1AndDoesNotDependOnTheOrderOfSpans(
            @ForAll("nasty") String one, @ForAll("nasty") String other, @ForAll("nasty") String reference) {
        Score.Graded score = score("\u0000", one + "\u0000" + other, reference);
        assertThat(score.value())
                .isBetween(0.0, 1.0)
                .isEqualTo(score("\u0000", other + "\u0000" + one, reference).value());
    }

    @Property
    void isFullForATextAgainstItself(@ForAll("nasty") String text) {
        boolean blank = PyText.strip(text).isEmpty();
        assertThat(score("", text, text).value()).isEqualTo(blank ? 0 : 1);
    }

    @Test
    void assignsAsWellAsTryingAllOrders() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            int rows = 1 + random.nextInt(5);
            int columns = 1 + random.nextInt(5);
            double[][] gains = new double[rows][];
            for (int row = 0; row < rows; row++) {
                gains[row] = random.doubles(columns)
                        .map(gain -> gain < 0.4 ? 0 : gain)
                        .toArray();
            }
            assertThat(DoubleStream.of(Assignment.gains(gains, rows, columns)).sum())
                    .isCloseTo(best(gains, 0, new boolean[columns]), offset(1e-12));
        }
    }

    private static double best(double[][] gains, int row, boolean[] taken) {
        if (row == gains.length) {
            return 0;
        }
        double best = best(gains, row + 1, taken);
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                best = Math.max(best, gains[row][column] + best(gains, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }

    private static Score.Graded score(String separator, String answer, String... references) {
        return (Score.Graded) new Drop(separator).score(Sample.of("s", "", references), Answer.of(answer));
    }

    @Provide
    Arbitrary<String> nasty() {
        return Texts.nasty();
    }
}
