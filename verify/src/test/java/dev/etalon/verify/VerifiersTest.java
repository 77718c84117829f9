package dev.etalon.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.scorer.Measure;
import dev.etalon.verify.code.PythonOptions;
import dev.etalon.verify.sandbox.Assurance;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VerifiersTest {

    @Test
    void signsWithAllThatMayChangeAVerdict() {
        Measure measure = Verifiers.python(PythonOptions.DEFAULT);

        assertThat(measure.name()).isEqualTo("code");
        assertThat(measure.signature())
                .isEqualTo(
                        "code|v1|lang:python|grade:split|time:10000ms|memory:1073741824|processes:64|minimum:namespaced"
                                + "|arguments-back:false|tolerance:1.0E-6");
    }

    @Test
    void knowsItsOwnSignatures() {
        String signature = Verifiers.python(PythonOptions.DEFAULT).signature();

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
        assertThatThrownBy(() -> PythonOptions.DEFAULT.withTime(Duration.ofMillis(10)))
                .hasMessageContaining("time must be at least 1 s");
        assertThatThrownBy(() -> PythonOptions.DEFAULT.withMemory(1000)).hasMessageContaining("at least 64 MiB");
        assertThatThrownBy(() -> PythonOptions.DEFAULT.withMinimum(Assurance.UNCONFINED))
                .hasMessageContaining("never runs unconfined");
    }
}
