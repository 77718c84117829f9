package dev.etalon.rating.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.dataset.Document;
import dev.etalon.core.dataset.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    private static final String PASSAGE =
            "[1] The tower was built in 1889. Gustave Eiffel designed the tower. It is not open on Mondays.";

    @Test
    void sharedWordsAndNewNumbersAndNamesAreCounted() throws InterruptedException {
        assertThat(value(Feature.CONTEXT_WORDS, "The tower was built in 1889 [1]."))
                .isEqualTo(1);
        assertThat(value(Feature.NEW_NUMBERS, "The tower was built in 1889.")).isZero();
        assertThat(value(Feature.NEW_NUMBERS, "The tower was built in 1890.")).isEqualTo(1);
        assertThat(value(Feature.NEW_NUMBERS, "The tower is old."))
                .as("no numbers, none new")
                .isZero();
        assertThat(value(Feature.NEW_NAMES, "The tower was designed by Eiffel and Koechlin."))
                .isEqualTo(0.5);
        assertThat(value(Feature.CONTEXT_PAIRS, "Eiffel designs the tower"))
                .as("endings do not count")
                .isEqualTo(1);
    }

    @Test
    void aSentenceIsSetBesideTheNearestOne() throws InterruptedException {
        assertThat(value(Feature.NEAREST_MEANING, "The tower was built in 1889."))
                .isEqualTo(1, within(1e-6));
        assertThat(value(Feature.NEGATION, "It is open on Mondays.")).isEqualTo(1);
        assertThat(value(Feature.NEGATION, "It is not open on Mondays.")).isZero();
        double both = value(Feature.WEAKEST_MEANING, "The tower was built in 1889. Cats purr.");
        assertThat(both).isLessThan(0.7);
    }

    @Test
    void whatCannotBeCountedIsUndefined() throws InterruptedException {
        Sample bare = Sample.of("1", "");
        List<Feature> features =
                List.of(Feature.CONTEXT_WORDS, Feature.QUESTION_MEANING, Feature.REFERENCE_WORDS, Feature.WORDS);
        double[] values = new Features(features, new BagEncoder("bag")).of(bare, "An answer.");

        assertThat(values[0]).isNaN();
        assertThat(values[1]).isNaN();
        assertThat(values[2]).isNaN();
        assertThat(values[3]).isEqualTo(Math.log(3), within(1e-12));
    }

    @Test
    void anEmptyAnswerHasFeatures() throws InterruptedException {
        assertThat(value(Feature.WORDS, "")).isZero();
        assertThat(value(Feature.CONTEXT_WORDS, "")).isNaN();
    }

    @Test
    void russianWordsAreComparedWithoutTheirEndings() throws InterruptedException {
        Sample sample =
                new Sample("1", "Когда построили башню?", List.of(), List.of("Башню построили в 1889 году."), Map.of());
        double[] values = new Features(List.of(Feature.REFERENCE_WORDS), new BagEncoder("bag"))
                .of(sample, "Она построена в 1889 году");

        assertThat(values[0]).isEqualTo(0.75);
    }

    private static double value(Feature feature, String answer) throws InterruptedException {
        Sample sample =
                new Sample("1", "When was the tower built?", List.of(new Document("1", PASSAGE)), List.of(), Map.of());
        List<Feature> all = List.of(Feature.values());
        return new Features(all, new BagEncoder("bag")).of(sample, answer)[all.indexOf(feature)];
    }
}
