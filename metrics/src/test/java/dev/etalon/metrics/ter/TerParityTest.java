package dev.etalon.metrics.ter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.metrics.CorpusParity;
import dev.etalon.metrics.Vectors;
import dev.etalon.metrics.text.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerParityTest {
    /** In the order of the reference script. */
    private static final List<TerOptions> CONFIGURATIONS = List.of(
            TerOptions.DEFAULT,
            TerOptions.DEFAULT.withNormalised(true),
            TerOptions.DEFAULT.withPunctuation(false),
            TerOptions.DEFAULT.withCaseSensitive(true),
            TerOptions.DEFAULT.withNormalised(true).withAsian(true),
            TerOptions.DEFAULT.withPunctuation(false).withAsian(true),
            new TerOptions(true, false, true, true, 0));

    @Test
    void everyCorpusAndSentenceScoresAsInSacrebleu() throws Exception {
        int compared = 0;
        for (JsonNode corpus : Vectors.read("ter")) {
            for (JsonNode result : corpus.get("results")) {
                String signature = "ter|v1|" + result.get("signature").textValue();
                TerOptions options = TerOptions.of(Signature.parse(signature).orElseThrow());
                assertThat(options.signature()).isEqualTo(signature);
                CorpusParity.compare(new Ter(options), Ter::rate, corpus.get("segments"), result);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(80);
    }

    @Test
    void cutsEveryTextAsSacrebleuDoes() {
        for (JsonNode row : Vectors.read("ter_tokens")) {
            for (int i = 0; i < CONFIGURATIONS.size(); i++) {
                assertThat(new TerTokenizer(CONFIGURATIONS.get(i))
                                .tokens(row.get("text").textValue()))
                        .as("%s of %s", CONFIGURATIONS.get(i), row.get("text"))
                        .isEqualTo(Vectors.strings(row.get("tokens").get(i)));
            }
        }
    }

    @Test
    void shiftsLongAndLopsidedTextsAsSacrebleuDoes() {
        for (JsonNode row : Vectors.read("ter_long")) {
            int length = row.get("length").intValue();
            int[] reference = sequence(
                    row.get("seed").intValue(), length, row.get("alphabet").intValue());
            assertThat(ShiftSearch.edits(answer(row, reference), reference))
                    .as(row.toString())
                    .isEqualTo(row.get("edits").intValue());
        }
    }

    // The cases of sacrebleu's own test_ter.py (Apache-2.0), which holds them to 1e-3 of a percent.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aaaa bbbb cccc dddd|aaaa bbbb cccc dddd|0
            dddd eeee ffff|aaaa bbbb cccc|100
            ''|a|100
            a|''|100
            ''|''|0
            d e f g h a b c|a b c d e f g h|12.5
            """)
    void givesThePublishedValues(String answer, String reference, double expected) throws Exception {
        Ter ter = new Ter(TerOptions.DEFAULT);
        assertThat(Ter.rate(CorpusParity.sums(ter, List.of(answer), List.of(reference))))
                .isCloseTo(expected, offset(1e-9));
    }

    @Test
    void givesThePublishedValueOfARealisticBlock() throws Exception {
        List<String> answers = List.of(
                "wählen Sie \" Bild neu berechnen , \" um beim Ändern der Bildgröße Pixel hinzuzufügen oder zu entfernen , damit das Bild ungefähr dieselbe Größe aufweist wie die andere Größe .",
                "wenn Sie alle Aufgaben im aktuellen Dokument aktualisieren möchten , wählen Sie im Menü des Aufgabenbedienfelds die Option \" Alle Aufgaben aktualisieren . \"",
                "klicken Sie auf der Registerkarte \" Optionen \" auf die Schaltfläche \" Benutzerdefiniert \" und geben Sie Werte für \" Fehlerkorrektur-Level \" und \" Y / X-Verhältnis \" ein .",
                "Sie können beispielsweise ein Dokument erstellen , das ein Auto über die Bühne enthält .",
                "wählen Sie im Dialogfeld \" Neu aus Vorlage \" eine Vorlage aus und klicken Sie auf \" Neu . \"");
        List<String> references = List.of(
                "wählen Sie \" Bild neu berechnen , \" um beim Ändern der Bildgröße Pixel hinzuzufügen oder zu entfernen , damit die Darstellung des Bildes in einer anderen Größe beibehalten wird .",
                answers.get(1),
                "klicken Sie auf der Registerkarte \" Optionen \" auf die Schaltfläche \" Benutzerdefiniert \" und geben Sie für \" Fehlerkorrektur-Level \" und \" Y / X-Verhältnis \" niedrigere Werte ein .",
                "Sie können beispielsweise ein Dokument erstellen , das ein Auto enthalt , das sich über die Bühne bewegt .",
                answers.get(4));
        assertThat(Ter.rate(CorpusParity.sums(new Ter(TerOptions.DEFAULT), answers, references)))
                .isCloseTo(13.6, offset(1e-3));
    }

    private static int[] answer(JsonNode row, int[] reference) {
        int half = reference.length / 2;
        return switch (row.get("kind").textValue()) {
            case "cut" -> Arrays.copyOf(moved(row, reference), Math.max(1, reference.length / 60));
            case "turned" ->
                IntStream.range(0, reference.length)
                        .map(i -> reference[(i + half) % reference.length])
                        .toArray();
            default -> moved(row, reference);
        };
    }

    private static int[] moved(JsonNode row, int[] reference) {
        int seed = row.get("seed").intValue();
        List<Integer> words = new ArrayList<>(IntStream.of(reference).boxed().toList());
        for (int k = 0; k < row.get("moves").intValue(); k++) {
            int start = (k * 37 + seed) % words.size();
            List<Integer> cut = words.subList(start, Math.min(words.size(), start + 1 + k % 9));
            List<Integer> block = new ArrayList<>(cut);
            cut.clear();
            words.addAll((k * 53 + 7 * seed) % (words.size() + 1), block);
        }
        return IntStream.range(0, words.size())
                .filter(i -> i % 13 != 4)
                .map(i -> i % 11 == 5 ? words.get(i) + 5000 : words.get(i))
                .toArray();
    }

    private static int[] sequence(int seed, int length, int alphabet) {
        int[] made = new int[length];
        long state = seed;
        for (int i = 0; i < length; i++) {
            state = (1103515245 * state + 12345) % (1L << 31);
            made[i] = (int) ((state >> 12) % alphabet);
        }
        return made;
    }
}
