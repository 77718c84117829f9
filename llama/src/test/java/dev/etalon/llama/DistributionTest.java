package dev.etalon.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.TokenChoice;
import org.junit.jupiter.api.Test;

class DistributionTest {
    private static final float[] LOGITS = {(float) Math.log(2), (float) Math.log(5), 0, Float.NEGATIVE_INFINITY};

    @Test
    void logitsBecomeProbabilities() {
        TokenChoice choice = new Distribution(LOGITS).choice(2, 2, token -> "t" + token);

        assertThat(Math.exp(choice.logProbability())).isCloseTo(1 / 8.0, within(1e-7));
        assertThat(choice.top()).extracting(TokenChoice.Candidate::text).containsExactly("t1", "t0");
        assertThat(Math.exp(choice.top().getFirst().logProbability())).isCloseTo(5 / 8.0, within(1e-7));
    }

    @Test
    void atTemperatureZeroTheLikeliestIsPicked() {
        assertThat(new TokenPicker(new Decoding(0.0, null, null, 1L), 0).pick(LOGITS))
                .isEqualTo(1);
    }

    @Test
    void drawsTokensAsOftenAsTheyAreLikely() {
        TokenPicker picker = new TokenPicker(new Decoding(1.0, null, null, 1L), 0);
        int[] counts = new int[LOGITS.length];
        for (int i = 0; i < 8000; i++) {
            counts[picker.pick(LOGITS)]++;
        }

        assertThat(counts[0] / 8000.0).isCloseTo(2 / 8.0, within(0.02));
        assertThat(counts[1] / 8000.0).isCloseTo(5 / 8.0, within(0.02));
        assertThat(counts[3]).isZero();
    }

    @Test
    void theNucleusLeavesTheTailOut() {
        TokenPicker picker = new TokenPicker(new Decoding(1.0, 0.8, null, 1L), 0);
        for (int i = 0; i < 2000; i++) {
            assertThat(picker.pick(LOGITS)).isIn(0, 1);
        }
    }
}
