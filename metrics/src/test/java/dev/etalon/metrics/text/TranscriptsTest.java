package dev.etalon.metrics.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.metrics.Texts;
import dev.etalon.metrics.Vectors;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps that transcripts need, against jiwer, Whisper and num2words; vectors by {@code benchmarks/peers/transcripts.py}. */
class TranscriptsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upper-case",
                "punctuation",
                "no-whitespace",
                "multiple-spaces",
                "non-words",
                "contractions",
                "numbers-en",
                "whisper-basic",
                "whisper-en"
            })
    void equalsTheReference(String name) {
        Normaliser step = Normaliser.of(name);
        for (JsonNode row : Vectors.read("transcripts").get("steps")) {
            String text = row.get("text").textValue();
            String expected = row.get("made").path(name).asText(text);
            assertThat(step.apply(text)).as("%s of \"%s\"", name, text).isEqualTo(expected);
        }
    }

    @Test
    void readsRussianNumbersInAllCases() {
        for (JsonNode row : Vectors.read("transcripts").get("russian")) {
            assertThat(RussianNumbers.inDigits(row.get(1).textValue()))
                    .isEqualTo(row.get(0).asText());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "двадцать одна тысяча пятьсот,21500",
        "Двадцать Пять рублей,25 рублей",
        "25 тысяч рублей,25000 рублей",
        "2 миллиона 25 тысяч,2025000",
        "2 миллиона 25 рублей,2000000 25 рублей",
        "2500 тысяч,2500 тысяч",
        "тысяча пять,1005",
        "миллион тысяча один,1001001",
        "двадцать двадцать,20 20",
        "один два ноль пять,1 2 0 5",
        "сто двести,100 200",
        "тысячи людей,тысячи людей",
        "две тысячи людей,2000 людей",
        "пять тысяч миллионов,5000 миллионов",
        "вижу семью и сорока летит,вижу семью и сорока летит",
        "семью восемь и до ста сорока,7 8 и до 140",
        "первый второй полтора двое,первый второй полтора двое",
        "семь целых пять десятых,7 целых 5 десятых",
        "'двадцать, тридцать','двадцать, 30'",
        "1 000,1 000",
        "007,007",
        "ноль тысяч,0 тысяч",
    })
    void readsRussianNumbersInsideText(String text, String expected) {
        assertThat(RussianNumbers.inDigits(text)).isEqualTo(expected);
    }

    @Test
    void makesYoOneLetterWithYe() {
        assertThat(Normalisation.named(List.of("yo")).apply("Ёлка, ёж и е\u0308ж"))
                .isEqualTo("Елка, еж и еж");
    }

    @Property(tries = 500)
    void noTextMakesAStepThrow(@ForAll("nasty") String text) {
        for (Normaliser step : Normaliser.values()) {
            assertThat(step.apply(text)).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noLongTextOverflowsTheStack(Normaliser step) {
        for (String piece :
                List.of("<", "[(", "(", " ", "'", "one ", "1", "and a ", "two hundred ", "один ", ".", "1 s", "$1 ¢")) {
            assertThat(step.apply(piece.repeat(20_000))).isNotNull();
        }
    }

    @Provide
    Arbitrary<String> nasty() {
        return Texts.nasty();
    }
}
