package dev.etalon.verify.code.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void dropsEscapesControlsAndTextDirection() {
        assertThat(PlainText.tail("a\u001b[31mb\u0000\u0007\r\n\tc\u202Ed\u200Be\uD800f"))
                .isEqualTo("a[31mb\n\tcdef");
    }

    @Test
    void keepsTheEndOrTheStartOfALongText() {
        String text = "first" + "x".repeat(5000) + "last";

        assertThat(PlainText.tail(text)).startsWith("...").endsWith("last").hasSize(2003);
        assertThat(PlainText.head(text)).startsWith("first").endsWith("...").hasSize(2003);
    }
}
