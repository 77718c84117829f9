package dev.etalon.metrics.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.metrics.Vectors;
import org.junit.jupiter.api.Test;

class PyTextTest {

    @Test
    void doesToEveryTextWhatPythonDoes() {
        for (JsonNode row : Vectors.read("texts")) {
            String text = row.get("text").textValue();
            assertThat(PyText.lower(text)).as(text).isEqualTo(row.get("lower").textValue());
            assertThat(PyText.strip(text)).as(text).isEqualTo(row.get("strip").textValue());
            assertThat(PyText.stripRight(text))
                    .as(text)
                    .isEqualTo(row.get("rstrip").textValue());
            assertThat(PyText.split(text)).as(text).isEqualTo(Vectors.strings(row.get("split")));
            assertThat(Normalisation.SQUAD.apply(text))
                    .as(text)
                    .isEqualTo(row.get("squad").textValue());
        }
    }

    @Test
    void takesTheSameCharactersForWhitespaceAsPython() {
        assertThat(java.util.stream.IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(PyText::isWhitespace)
                        .boxed())
                .containsExactly(
                        0x9, 0xa, 0xb, 0xc, 0xd, 0x1c, 0x1d, 0x1e, 0x1f, 0x20, 0x85, 0xa0, 0x1680, 0x2000, 0x2001,
                        0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f,
                        0x205f, 0x3000);
    }
}
