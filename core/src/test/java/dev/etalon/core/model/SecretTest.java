package dev.etalon.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void hidesItsValueWhereItIsPrinted() {
        Secret secret = Secret.of("sk-123");

        assertThat(List.of(secret).toString()).isEqualTo("[(secret)]");
        assertThat(secret.reveal()).isEqualTo("sk-123");
    }

    @Test
    void equalsASecretOfTheSameValue() {
        assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).isNotEqualTo(Secret.of("b"));
    }
}
