package dev.etalon.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankAndFamilyTest {

    static Stream<JsonNode> wilcoxon() throws IOException {
        return Reference.rows("wilcoxon");
    }

    static Stream<JsonNode> falseDiscoveries() throws IOException {
        return Reference.rows("falseDiscoveries");
    }

    @ParameterizedTest
    @MethodSource("wilcoxon")
    void wilcoxonEqualsScipy(JsonNode row) {
        double[] differences = Reference.numbers(row.path("differences"));
        assertThat(Wilcoxon.normal(differences, false).p())
                .isCloseTo(row.path("normal").asDouble(), within(1e-10));
        assertThat(Wilcoxon.normal(differences, true).p())
                .isCloseTo(row.path("continuity").asDouble(), within(1e-10));
        if (row.has("exact")) {
            assertThat(Wilcoxon.of(differences).p()).isCloseTo(row.path("exact").asDouble(), within(1e-10));
            assertThat(Wilcoxon.of(differences).test()).endsWith("exact");
        } else {
            assertThat(Wilcoxon.of(differences)).isEqualTo(Wilcoxon.normal(differences, true));
        }
    }

    @Test
    void withoutDifferencesNothingIsShown() {
        assertThat(Wilcoxon.of().p()).isEqualTo(1);
        assertThat(Wilcoxon.of(0, 0, 0).p()).isEqualTo(1);
    }

    @Property
    void signsCanBeTurnedRound(@ForAll @Size(max = 60) List<@IntRange(min = -9, max = 9) Integer> values) {
        double[] there = values.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] back = Arrays.stream(there).map(d -> -d).toArray();
        assertThat(Wilcoxon.of(there).p())
                .isCloseTo(Wilcoxon.of(back).p(), within(1e-12))
                .isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @MethodSource("falseDiscoveries")
    void falseDiscoveryRatesEqualStatsmodels(JsonNode row) {
        double[] p = Reference.numbers(row.path("p"));
        assertThat(Correction.BENJAMINI_HOCHBERG.adjust(p))
                .containsExactly(Reference.numbers(row.path("bh")), within(1e-12));
        assertThat(Correction.BENJAMINI_YEKUTIELI.adjust(p))
                .containsExactly(Reference.numbers(row.path("by")), within(1e-12));
    }

    @Property
    void falseDiscoveriesAreNeverStricterThanHolm(
            @ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 1) Double> values) {
        double[] p = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] holm = Correction.HOLM.adjust(p);
        double[] bh = Correction.BENJAMINI_HOCHBERG.adjust(p);
        double[] by = Correction.BENJAMINI_YEKUTIELI.adjust(p);
        for (int i = 0; i < p.length; i++) {
            assertThat(bh[i]).isBetween(p[i], holm[i] + 1e-12);
            assertThat(by[i]).isBetween(bh[i], 1.0);
        }
    }

    @Test
    void refusesAnUnknownCorrection() {
        assertThat(Correction.of("bh")).isEqualTo(Correction.BENJAMINI_HOCHBERG);
        assertThatThrownBy(() -> Correction.of("bonferroni")).hasMessageContaining("there are holm, bh, by");
    }
}
