package dev.etalon.metrics.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.encoder.Encoder;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.Metrics;
import dev.etalon.metrics.SemanticMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BertScoreTest {
    private static final Encoder ENCODER = new FakeEncoder();
    private static final double ROUNDING = 1e-6;

    @Property(tries = 200)
    void swappingTheTextsSwapsPrecisionAndRecall(@ForAll("texts") String one, @ForAll("texts") String other)
            throws Exception {
        Score.Graded there = graded(one, other);
        Score.Graded back = graded(other, one);

        assertThat(there.statistics().get(0)).isEqualTo(back.statistics().get(1), within(ROUNDING));
        assertThat(there.value()).isEqualTo(back.value(), within(ROUNDING));
    }

    @Property(tries = 200)
    void aTextMatchesItselfWhateverTheOrderOfItsWords(@ForAll("texts") String text) throws Exception {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        Collections.reverse(words);

        assertThat(graded(String.join(" ", words), text).value()).isEqualTo(1, within(ROUNDING));
    }

    @Property(tries = 200)
    void everyNumberLiesOnTheScale(@ForAll("texts") String one, @ForAll("texts") String other) throws Exception {
        Score.Graded score = graded(one, other);

        assertThat(score.statistics().subList(0, 2))
                .allSatisfy(number -> assertThat(number).isBetween(-1.0, 1.0));
    }

    @Property(tries = 200)
    void moreReferencesNeverLowerAScore(
            @ForAll("texts") String answer, @ForAll("texts") String one, @ForAll("texts") String other)
            throws Exception {
        Score.Graded alone = graded(answer, one);
        Score.Graded both = graded(answer, one, other);

        for (int i = 0; i < 3; i++) {
            assertThat(both.statistics().get(i))
                    .isGreaterThanOrEqualTo(alone.statistics().get(i));
        }
    }

    @Property(tries = 100)
    void thePlainFormulaGivesTheSame(@ForAll("texts") String answer, @ForAll("texts") String reference)
            throws Exception {
        List<Double> statistics = graded(answer, reference).statistics();

        assertThat(statistics.get(0)).isEqualTo(meanOfNearest(answer, reference), within(ROUNDING));
        assertThat(statistics.get(1)).isEqualTo(meanOfNearest(reference, answer), within(ROUNDING));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "cat", "dog", "runs", "кот", "猫")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(words -> String.join(" ", words));
    }

    /** The mean over words of one text of the cosine with the nearest token of the other, the tokens around it included. */
    private static double meanOfNearest(String of, String to) {
        var tokens = ENCODER.tokens(of);
        var others = ENCODER.tokens(to);
        double sum = 0;
        for (int i = 1; i < tokens.size() - 1; i++) {
            double nearest = -1;
            for (int j = 0; j < others.size(); j++) {
                nearest = Math.max(nearest, cosine(FakeEncoder.vector(tokens.id(i)), FakeEncoder.vector(others.id(j))));
            }
            sum += nearest;
        }
        return sum / (tokens.size() - 2);
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
            squaresA += (double) a[i] * a[i];
            squaresB += (double) b[i] * b[i];
        }
        return product / Math.sqrt(squaresA * squaresB);
    }

    @Test
    void anEmptyTextScoresZeroAndSaysSo() throws Exception {
        Score.Graded score = graded("", "cat");

        assertThat(score.statistics()).containsExactly(0.0, 0.0, 0.0);
        assertThat(score.evidence().details()).containsEntry("answer", "has no tokens");
    }

    @Test
    void aSampleWithoutReferenceIsAnAbstention() throws Exception {
        assertThat(score(BertScoreOptions.DEFAULT, "cat")).isInstanceOf(Score.Abstained.class);
    }

    @Test
    void aCutTextIsNamed() throws Exception {
        BertScore cutting = new BertScore(new FakeEncoder(4), BertScoreOptions.DEFAULT);
        Score score = cutting.score(Sample.of("1", "?", "a b c d e"), Answer.of("a b"));

        assertThat(score.evidence().details()).containsEntry("reference", "cut: the encoder saw 4 of 7 tokens");
    }

    @Test
    void aWordOfEveryReferenceHasNoWeight() throws Exception {
        BertScoreOptions idf =
                BertScoreOptions.DEFAULT.withIdf(IdfSource.of(() -> Stream.of("the cat", "the dog", "the fox")));
        Score.Graded weighted = (Score.Graded) score(idf, "the cat", "the cat");
        Score.Graded without = (Score.Graded) score(idf, "dog cat", "the cat");

        assertThat(weighted.value()).isEqualTo(1, within(ROUNDING));
        assertThat(without.statistics().get(1)).as("the cat is found").isEqualTo(1, within(ROUNDING));
        assertThat(without.statistics().get(0)).as("the dog is not").isLessThan(0.9);
    }

    @Test
    void withoutAnyWeightTheScoreIsUndefined() throws Exception {
        BertScoreOptions idf = BertScoreOptions.DEFAULT.withIdf(IdfSource.of(() -> Stream.of("the", "the")));

        assertThat(score(idf, "the", "the"))
                .isInstanceOfSatisfying(
                        Score.Abstained.class,
                        abstained -> assertThat(abstained.reason()).contains("no token", "any weight"));
    }

    @Test
    void aBaselineIsTakenAwayFromTheBestOfAllReferences() throws Exception {
        BertScoreOptions rescaled = BertScoreOptions.DEFAULT.withBaseline(new Baseline(0.5, 0.25, 0.4));
        Score.Graded raw = graded("cat runs", "dog", "a cat");
        Score.Graded score = (Score.Graded) score(rescaled, "cat runs", "dog", "a cat");

        assertThat(score.statistics().get(0)).isEqualTo((raw.statistics().get(0) - 0.5) / 0.5, within(1e-12));
        assertThat(score.statistics().get(1)).isEqualTo((raw.statistics().get(1) - 0.25) / 0.75, within(1e-12));
        assertThat(score.value()).isEqualTo((raw.value() - 0.4) / 0.6, within(1e-12));
    }

    @Test
    void readsTheLayersLineOfABaseline(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("b.tsv"), "LAYER,P,R,F\n1,0.1,0.2,0.3\n2\t0.4\t0.5\t0.6\n3,x,1,1\n");

        assertThat(Baseline.read(file, "2")).isEqualTo(new Baseline(0.4, 0.5, 0.6));
        assertThatThrownBy(() -> Baseline.read(file, "7")).hasMessageContaining("no line for layer 7");
        assertThatThrownBy(() -> Baseline.read(file, "3")).hasMessageContaining("line 4");
    }

    @Test
    void otherWeightsGiveAnotherSignature() {
        BertScoreOptions one = BertScoreOptions.DEFAULT.withIdf(IdfSource.of(() -> Stream.of("a", "b")));
        BertScoreOptions other = BertScoreOptions.DEFAULT.withIdf(IdfSource.of(() -> Stream.of("ab")));

        assertThat(new BertScore(ENCODER, one).signature()).isNotEqualTo(new BertScore(ENCODER, other).signature());
        assertThat(new BertScore(ENCODER, BertScoreOptions.DEFAULT).signature())
                .isEqualTo("bert-score|v1|model:fake@0|layer:1|max:1000|idf:no|rescale:no|space:no|runtime:test-1");
    }

    @Test
    void aKeptRunIsSummedUpFromItsSignature() throws Exception {
        Measure measure = SemanticMetrics.bertScore(ENCODER, BertScoreOptions.DEFAULT);
        Summary.Reading reading =
                Metrics.summaryOf(measure.signature()).orElseThrow().reading();
        double[] sums = new double[4];
        for (String answer : List.of("cat", "dog runs")) {
            double[] one = reading.statistics(score(BertScoreOptions.DEFAULT, answer, "cat runs"));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += one[i];
            }
        }
        double f1 = (graded("cat", "cat runs").value()
                        + graded("dog runs", "cat runs").value())
                / 2;

        assertThat(reading.aggregates()).extracting(Aggregate::name).containsExactly("f1", "precision", "recall");
        assertThat(reading.aggregates().get(0).value().applyAsDouble(sums)).isEqualTo(f1, within(1e-12));
    }

    private static Score.Graded graded(String answer, String... references) throws Exception {
        return (Score.Graded) score(BertScoreOptions.DEFAULT, answer, references);
    }

    private static Score score(BertScoreOptions options, String answer, String... references) throws Exception {
        return new BertScore(ENCODER, options).score(Sample.of("1", "?", references), Answer.of(answer));
    }
}
