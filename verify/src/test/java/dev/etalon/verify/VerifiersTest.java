package dev.etalon.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.scorer.Measure;
import dev.etalon.verify.code.CodeOptions;
import dev.etalon.verify.code.grading.Bounds;
import dev.etalon.verify.sandbox.Assurance;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VerifiersTest {

    @Test
    void signsWithAllThatMayChangeAVerdict() {
        Measure measure = Verifiers.code(CodeOptions.DEFAULT);

        assertThat(measure.name()).isEqualTo("code");
        assertThat(measure.signature())
                .isEqualTo(
                        "code|v1|lang:python|grade:split|format:auto|time:10000ms|memory:1073741824|processes:64|minimum:namespaced"
                                + "|arguments-back:false|tolerance:1.0E-6|output-tolerance:0.0");
    }

    @Test
    void knowsItsOwnSignatures() {
        String signature = Verifiers.code(CodeOptions.DEFAULT).signature();

        assertThat(Verifiers.summaryOf(signature)
                        .orElseThrow()
                        .reading()
                        .aggregates()
                        .getFirst()
                        .name())
                .isEqualTo("pass");
        assertThat(Verifiers.summaryOf("bleu|v1|tok:13a")).isEmpty();
    }

    @Test
    void refusesOptionsThatCannotBeMeant() {
        assertThatThrownBy(() -> CodeOptions.DEFAULT.withTime(Duration.ofMillis(10)))
                .hasMessageContaining("time must be at least 1 s");
        assertThatThrownBy(() -> CodeOptions.DEFAULT.withBounds(new Bounds(Duration.ofSeconds(1), 1000, 1, false, 0)))
                .hasMessageContaining("at least 64 MiB");
        assertThatThrownBy(() -> CodeOptions.DEFAULT.withMinimum(Assurance.UNCONFINED))
                .hasMessageContaining("never runs unconfined");
    }
}
