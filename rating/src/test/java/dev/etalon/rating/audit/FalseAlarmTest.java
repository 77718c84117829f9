package dev.etalon.rating.audit;

import static dev.etalon.rating.audit.Cases.audit;
import static dev.etalon.rating.audit.Cases.items;
import static dev.etalon.rating.audit.Cases.judge;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A judge without any bias but with noise of its own is found biased in at most the stated share of audits. */
class FalseAlarmTest {
    private static final String[] PROBES = {
        "label-order",
        "paraphrase",
        "distraction",
        "padding",
        "authority",
        "bandwagon",
        "hint",
        "emoji",
        "confident",
        "injection"
    };

    /** What is not here is no null for such a judge: it does not turn round when asked to, and misses every corruption. */
    private static long alarms(int seeds, int count, double noise) {
        long alarms = 0;
        for (int seed = 0; seed < seeds; seed++) {
            AuditReport report = audit(judge(unbiased(1000 + seed, noise)), items(count), PROBES);
            alarms += report.found().isEmpty() ? 0 : 1;
        }
        return alarms;
    }

    /** Most answers pass, some always, some by the throw of a coin: what goes wrong by itself goes one way more than the other. */
    private static PlantedJudge unbiased(long seed, double noise) {
        return new PlantedJudge(seed, shown -> {
            int digit = shown.question().codePoints().filter(Character::isDigit).sum() % 5;
            return digit == 0 ? 0.5 : digit == 1 ? noise : 1 - noise;
        });
    }

    /** At 5% one would see 6 or more of 25 in 1 of 150. */
    @Test
    void seldomFlagsACleanButNoisyJudge() {
        assertThat(alarms(25, 16, 0.15)).isLessThan(6);
    }

    @Test
    @Tag("slow")
    void keepsItsErrorRateOverManySeeds() {
        assertThat(alarms(400, 50, 0.2)).isLessThanOrEqualTo(32);
    }
}
