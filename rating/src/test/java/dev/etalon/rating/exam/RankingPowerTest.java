package dev.etalon.rating.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingPowerTest {

    @Test
    void theAreaIsThatOfScikitLearn() throws IOException {
        try (InputStream stream =
                RankingPowerTest.class.getResourceAsStream("/dev/etalon/rating/logit/reference.json")) {
            for (JsonNode vector : new ObjectMapper()
                    .readTree(Objects.requireNonNull(stream))
                    .path("vectors")
                    .path("areas")) {
                RankingPower power = new RankingPower();
                for (int i = 0; i < vector.path("y").size(); i++) {
                    power.add(
                            "c" + i,
                            vector.path("y").get(i).asInt() == 1,
                            vector.path("p").get(i).asDouble());
                }
                assertThat(power.mark(0.95).orElseThrow().value())
                        .isEqualTo(vector.path("auroc").asDouble(), within(1e-12));
            }
        }
    }

    @Test
    void theIntervalHoldsTheTruthAsOftenAsItSays() {
        Random random = new Random(3);
        int covered = 0;
        for (int study = 0; study < 400; study++) {
            RankingPower power = new RankingPower();
            for (int cluster = 0; cluster < 40; cluster++) {
                double shared = random.nextGaussian();
                for (int i = 0; i < 3; i++) {
                    boolean pass = random.nextBoolean();
                    double score = shared * 0.7 + random.nextGaussian() * Math.sqrt(0.51) + (pass ? 1 : 0);
                    power.add("c" + cluster, pass, score);
                }
            }
            Mark mark = power.mark(0.95).orElseThrow();
            covered += mark.low() <= 0.7602 && 0.7602 <= mark.high() ? 1 : 0;
        }
        assertThat(covered / 400.0)
                .as("P(normal difference > 0) at a shift of 1: 0.7602")
                .isBetween(0.92, 0.975);
    }

    @Test
    void answersWithoutProbabilityOrLabelDoNotCount() {
        RankingPower power = new RankingPower();
        power.add("1", Score.labelled("pass", "pass"));
        power.add(
                "2", new Score.Labelled("pass", null, new Evidence("", Map.of("probabilities", Map.of("pass", 0.8)))));
        assertThat(power.mark(0.95)).isEmpty();

        power.add(
                "3",
                new Score.Labelled("pass", "pass", new Evidence("", Map.of("probabilities", Map.of("pass", 0.8)))));
        assertThat(power.mark(0.95)).as("no fails").isEmpty();
        power.add(
                "4",
                new Score.Labelled("pass", "fail", new Evidence("", Map.of("probabilities", Map.of("pass", 0.8)))));
        assertThat(power.mark(0.95).orElseThrow().value()).isEqualTo(0.5);
    }
}
