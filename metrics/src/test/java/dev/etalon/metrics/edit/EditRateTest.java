package dev.etalon.metrics.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.Texts;
import dev.etalon.metrics.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditRateTest {

    @ParameterizedTest
    @EnumSource
    void everyPairCountsAsInJiwer(Rate rate) {
        for (JsonNode row : Vectors.read("edit").get("rows")) {
            Score.Graded score = score(rate, row);
            double[] expected = expected(rate, row);
            assertThat(score.value())
                    .as(row.toString())
                    .isCloseTo(expected[0], offset(1e-9 * Math.max(1, expected[0])));
            assertThat(score.statistics())
                    .as(row.toString())
                    .containsExactly(expected[1], expected[2], expected[3], expected[4]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCorpusIsPooledAsInJiwer(Rate rate) {
        JsonNode edit = Vectors.read("edit");
        for (JsonNode pooled : edit.get("pooled")) {
            double[] sums = new double[4];
            for (JsonNode row : pooled.get("rows")) {
                List<Double> statistics =
                        score(rate, edit.get("rows").get(row.intValue())).statistics();
                IntStream.range(0, 4).forEach(i -> sums[i] += statistics.get(i));
            }
            double[] expected = expected(rate, pooled);
            assertThat(rate.of(sums)).isCloseTo(expected[0], offset(1e-9 * Math.max(1, expected[0])));
            assertThat(sums).containsExactly(expected[1], expected[2], expected[3], expected[4]);
        }
    }

    @Test
    void veryLongTextsAreCutWhereRapidfuzzCutsThem() {
        for (JsonNode row : Vectors.read("edit").get("long")) {
            int alphabet = row.get("alphabet").intValue();
            int seed = row.get("seed").intValue();
            List<Integer> reference = sequence(seed, row.get("left").intValue(), alphabet);
            List<Integer> answer = row.get("kind").textValue().equals("random")
                    ? sequence(seed + 100, row.get("right").intValue(), alphabet)
                    : reworded(reference, sequence(seed + 200, reference.size() / 5, alphabet));
            Score.Graded score = graded(Rate.WER, words(reference), words(answer));
            double[] expected = Vectors.numbers(row.get("wer"));
            assertThat(score.value()).as(row.toString()).isCloseTo(expected[0], offset(1e-9));
            assertThat(score.statistics())
                    .as(row.toString())
                    .containsExactly(expected[1], expected[2], expected[3], expected[4]);
        }
    }

    @Property
    void staysOnItsScaleAndIsBestOnlyWithoutErrors(@ForAll("nasty") String reference, @ForAll("nasty") String answer) {
        for (Rate rate : Rate.values()) {
            double value = graded(rate, reference, answer).value();
            assertThat(value).isBetween(0.0, rate.highest());
            Vocabulary vocabulary = rate.unit().vocabulary();
            double best = rate == Rate.WIP ? 1 : 0;
            assertThat(value == best)
                    .isEqualTo(Arrays.equals(vocabulary.numbers(reference), vocabulary.numbers(answer)));
        }
    }

    @Test
    void showsTheAlignment() {
        Score.Graded score =
                graded(Rate.WER, "the quick brown lazy fox runs home", "the fast brown fox runs home again");
        assertThat(score.evidence().text()).isEqualTo("1 substituted, 1 deleted, 1 inserted; 5 of 7 words right");
        assertThat(score.evidence().details())
                .containsEntry("alignment", """
                        REF the quick brown lazy fox runs home *****
                        ANS the fast  brown **** fox runs home again
                                S           D                  I""")
                .containsEntry("edits", List.of("quick → fast", "lazy → ∅", "∅ → again"));
    }

    @Test
    void showsALongAlignmentInBlocks() {
        String alignment = alignment(graded(Rate.WER, "abcdefgh ".repeat(12), "abcdefgh ".repeat(11) + "x"));
        assertThat(alignment.lines()).hasSize(7).allMatch(line -> line.length() <= 84);
        assertThat(alignment).endsWith("\nANS abcdefgh abcdefgh x\n                      S");
    }

    @Test
    void cutsTheAlignmentOfALongText() {
        assertThat(alignment(graded(Rate.CER, "x", "y".repeat(100_000))))
                .hasSizeLessThan(1000)
                .contains("…");
    }

    @Test
    void startsTheAlignmentBeforeALateError() {
        String alignment = alignment(graded(Rate.WER, "a ".repeat(5000) + "b", "a ".repeat(5000) + "c"));
        assertThat(alignment).startsWith("REF … a a").contains("S").hasSizeLessThan(1000);
    }

    @Test
    void showsSpacesAndLineEndsThatAreUnits() {
        assertThat(alignment(graded(Rate.CER, "a b", "a\nb"))).isEqualTo("REF a ␣ b\nANS a ␣ b\n      S");
    }

    private static String alignment(Score.Graded score) {
        return (String) score.evidence().details().get("alignment");
    }

    @Test
    void abstainsUnlessThereIsExactlyOneReference() {
        EditRate wer = new EditRate(EditOptions.of(Rate.WER));
        assertThat(wer.score(Sample.of("q7", ""), Answer.of("x"))).isInstanceOf(Score.Abstained.class);
        assertThat(wer.score(Sample.of("q7", "", "x", "y"), Answer.of("x")))
                .isEqualTo(Score.abstained("sample q7 has 2 references: wer is set to take exactly 1"));
    }

    /** The rate and the counts. */
    private static double[] expected(Rate rate, JsonNode row) {
        double[] expected = Vectors.numbers(row.get(rate == Rate.CER ? "cer" : "wer"));
        if (rate != Rate.WER && rate != Rate.CER) {
            expected[0] = row.get("rates").get(rate.label()).doubleValue();
        }
        return expected;
    }

    private static Score.Graded score(Rate rate, JsonNode row) {
        return graded(rate, row.get("reference").textValue(), row.get("answer").textValue());
    }

    private static Score.Graded graded(Rate rate, String reference, String answer) {
        return (Score.Graded)
                new EditRate(EditOptions.of(rate)).score(Sample.of("s", "", reference), Answer.of(answer));
    }

    /** The generator of exact_answers.py. */
    private static List<Integer> sequence(int seed, int length, int alphabet) {
        long[] state = {seed};
        return IntStream.range(0, length)
                .map(i -> {
                    state[0] = (1103515245 * state[0] + 12345) % (1L << 31);
                    return (int) (state[0] >> 12) % alphabet;
                })
                .boxed()
                .toList();
    }

    private static List<Integer> reworded(List<Integer> reference, List<Integer> inserted) {
        List<Integer> kept = new java.util.ArrayList<>(IntStream.range(0, reference.size())
                .filter(i -> i % 7 != 3)
                .mapToObj(reference::get)
                .toList());
        kept.addAll(kept.size() / 3, inserted);
        return kept;
    }

    private static String words(List<Integer> numbers) {
        return numbers.stream().map(number -> "w" + number).collect(Collectors.joining(" "));
    }

    @Provide
    Arbitrary<String> nasty() {
        return Texts.nasty();
    }
}
