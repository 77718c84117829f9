package dev.etalon.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    @Test
    void showsItselfOnlyWhenAskedTo() {
        Secret secret = Secret.of(" sk-123\n");
        assertThat(secret.reveal()).isEqualTo("sk-123");
        assertThat(secret).hasToString("(secret)");
        assertThat(secret.hideIn("key sk-123, again sk-123")).isEqualTo("key (secret), again (secret)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "first-part\nsecond-part", "tab-part\tinside", "unicode-пароль"})
    void refusesWhatCannotBeAKeyWithoutShowingIt(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.of(value))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("part", "пароль"));
    }
}
