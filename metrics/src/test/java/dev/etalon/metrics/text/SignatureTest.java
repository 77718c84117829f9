package dev.etalon.metrics.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    @Test
    void readsItselfBack() {
        Signature signature =
                Signature.of("bleu", 1).with("tok", "13a").with("when", "a:b").withHash("of", List.of("x|y"));
        assertThat(Signature.parse(signature.toString())).contains(signature);
    }

    @Test
    void tellsListsOfTextsApart() {
        Signature signature = Signature.of("x", 1);
        assertThat(signature.withHash("of", List.of("ab")))
                .isNotEqualTo(signature.withHash("of", List.of("a", "b")))
                .isEqualTo(signature.withHash("of", List.of("ab")));
    }

    @Test
    void refusesWhatItCouldNotReadBack() {
        assertThatThrownBy(() -> Signature.of("x", 1).with("a", "b|c")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "bleu", "bleu|x1", "bleu|v", "bleu|v1|tok", "bleu|v1|:a", "bleu|v1|", "bleu|v99999999999"})
    void isEmptyWhereTheTextIsNoSignature(String text) {
        assertThat(Signature.parse(text)).isEmpty();
    }
}
