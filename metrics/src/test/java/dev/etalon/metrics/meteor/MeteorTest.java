package dev.etalon.metrics.meteor;

import static dev.etalon.metrics.CorpusParity.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.metrics.Texts;
import dev.etalon.metrics.Vectors;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MeteorTest {
    private static final MeteorOptions PLAIN = MeteorOptions.DEFAULT.withSynonyms(false);

    @Test
    void scoresAsNltkDoes() {
        Map<String, MeteorOptions> all = Map.of(
                "wordnet", MeteorOptions.DEFAULT, "none", PLAIN, "parameters", PLAIN.withParameters(0.8, 2, 0.25));
        for (JsonNode row : Vectors.read("meteor").get("rows")) {
            String[] references = Vectors.strings(row.get("references")).toArray(new String[0]);
            all.forEach((name, options) -> assertClose(
                    value(options, row.get("answer").textValue(), references),
                    row.get(name).doubleValue(),
                    name + " of " + row));
        }
    }

    @Test
    void findsTheSynonymsThatNltkFinds() {
        Vectors.read("meteor").get("synonyms").properties().forEach(expected -> {
            TreeSet<String> words = new TreeSet<>(Vectors.strings(expected.getValue()));
            words.add(expected.getKey());
            assertThat(new TreeSet<>(WordNet.shared().of(expected.getKey())))
                    .as(expected.getKey())
                    .isEqualTo(words);
        });
    }

    // The example of NLTK's own documentation; there the texts are cut at white space.
    @Test
    void givesThePublishedValue() {
        assertThat(value(
                        MeteorOptions.DEFAULT,
                        "It is a guide to action which ensures that the military always obeys the commands of the party",
                        "It is a guide to action that ensures that the military will forever heed Party commands"))
                .isCloseTo(0.6944, Offset.offset(5e-5));
    }

    @Property(tries = 300)
    void liesBetween0And1WhateverTheTexts(@ForAll("nasty") String answer, @ForAll("nasty") String reference) {
        assertThat(value(MeteorOptions.DEFAULT, answer, reference)).isBetween(0.0, 1.0);
    }

    @Property(tries = 300)
    void neverFallsWithOneMoreReference(
            @ForAll("nasty") String answer, @ForAll("nasty") String one, @ForAll("nasty") String other) {
        assertThat(value(MeteorOptions.DEFAULT, answer, one, other))
                .isGreaterThanOrEqualTo(value(MeteorOptions.DEFAULT, answer, one))
                .isEqualTo(value(MeteorOptions.DEFAULT, answer, other, one));
    }

    @Test
    void refusesParametersThatMeanNothing() {
        assertThatThrownBy(() -> PLAIN.withParameters(1, 3, 0.5))
                .hasMessage("alpha must be above 0 and below 1, not 1.0");
    }

    private static double value(MeteorOptions options, String answer, String... references) {
        Score score = new Meteor(options).score(Sample.of("s", "", references), Answer.of(answer));
        return ((Score.Graded) score).value();
    }

    @Provide
    Arbitrary<String> nasty() {
        return Texts.nasty();
    }
}
