package dev.etalon.metrics.chrf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.metrics.CorpusParity;
import dev.etalon.metrics.Vectors;
import dev.etalon.metrics.text.Signature;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChrfParityTest {
    private static final ChrfOptions PUBLISHED = ChrfOptions.DEFAULT.withBeta(3);

    @Test
    void everyCorpusAndSentenceScoresAsInSacrebleu() throws Exception {
        int compared = 0;
        for (JsonNode corpus : Vectors.read("chrf")) {
            for (JsonNode result : corpus.get("results")) {
                String name = result.get("name").textValue();
                String beta = name.replaceAll("[^0-9]", "");
                String signature =
                        "chrf|v1|beta:" + beta + "|" + result.get("signature").textValue();
                ChrfOptions options = ChrfOptions.of(Signature.parse(signature).orElseThrow());
                assertThat(options.signature()).isEqualTo(signature);
                Chrf chrf = new Chrf(options);
                CorpusParity.compare(chrf, chrf::corpus, corpus.get("segments"), result);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    // The cases of sacrebleu's own test_chrf.py (Apache-2.0), which holds them to 1e-4.
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            abcdefg|hijklmnop|0
            a|b|0
            ''|b|0
            ''|reference|0
            aa|ab|8.3333
            a|a|16.6667
            a b c|a b c|50
            a b c|abc|50
             risk assessment must be made of those who are qualified and expertise in the sector - these are the scientists .|risk assessment has to be undertaken by those who are qualified and expert in that area - that is the scientists .|63.361730
             Die    Beziehung zwischen  Obama und Netanjahu ist nicht gerade  freundlich. |Das Verhältnis zwischen Obama und Netanyahu ist nicht gerade freundschaftlich.|64.1302698
            Niemand hat die Absicht, eine Mauer zu errichten|Niemand hat die Absicht, eine Mauer zu errichten|100
            """)
    void givesThePublishedValuesWithEpsilon(String answer, String reference, double expected) throws Exception {
        assertThat(corpus(PUBLISHED.withEpsilon(true), List.of(answer), List.of(reference)))
                .isCloseTo(expected, offset(1e-4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a|a|100
            ''|reference|0
            a b c|a b c|100
            a b c|abc|100
            ''|c|0
            aa|ab|25
            """)
    void givesThePublishedValuesWithoutEpsilon(String answer, String reference, double expected) throws Exception {
        assertThat(corpus(PUBLISHED, List.of(answer), List.of(reference))).isCloseTo(expected, offset(1e-4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Die Beziehung zwischen Obama und Netanjahu ist nicht gerade freundlich.|Das Verhältnis zwischen Obama und Netanyahu ist nicht gerade freundschaftlich.|67.3481606
            risk assessment must be made of those who are qualified and expertise in the sector - these are the scientists .|risk assessment has to be undertaken by those who are qualified and expert in that area - that is the scientists .|65.2414427
            """)
    void givesThePublishedValuesWithWhitespace(String answer, String reference, double expected) throws Exception {
        assertThat(corpus(PUBLISHED.withWhitespace(true), List.of(answer), List.of(reference)))
                .isCloseTo(expected, offset(1e-4));
    }

    @Test
    void givesThePublishedValuesOfTwoSegments() throws Exception {
        List<String> answers = List.of("a", "b");
        List<String> references = List.of("a", "c");
        assertThat(corpus(PUBLISHED, answers, references)).isCloseTo(50, offset(1e-4));
        assertThat(corpus(PUBLISHED.withEpsilon(true), answers, references)).isCloseTo(8.3333, offset(1e-4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Co nás nejvíc trápí, protože lékaři si vybírají, kdo bude žít a kdo zemře.|Nejvíce smutní jsme z toho, že musíme rozhodovat o tom, kdo bude žít a kdo zemře.|39.14078509
            Nebo prostě nemají vybavení, které by jim pomohlo, uvedli lékaři.|A někdy nemáme ani potřebný materiál, abychom jim pomohli, popsali lékaři.|31.22557079
            Lapali po dechu, jejich životy skončily dřív, než skutečně začaly.|Lapali po dechu a pak jejich život skončil - dřív, než skutečně mohl začít, připomněli.|57.15704367
            """)
    void givesThePublishedSentenceValues(String answer, String reference, double expected) throws Exception {
        assertThat(corpus(ChrfOptions.DEFAULT.withEpsilon(true), List.of(answer), List.of(reference)))
                .isCloseTo(expected, offset(1e-4));
    }

    private static double corpus(ChrfOptions options, List<String> answers, List<String> references) throws Exception {
        Chrf chrf = new Chrf(options);
        return chrf.corpus(CorpusParity.sums(chrf, answers, references));
    }
}
