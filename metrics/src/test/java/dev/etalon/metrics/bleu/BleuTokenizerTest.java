package dev.etalon.metrics.bleu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.metrics.Texts;
import dev.etalon.metrics.Vectors;
import dev.etalon.metrics.text.PyText;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BleuTokenizerTest {

    @ParameterizedTest
    @EnumSource
    void cutsEveryTextAsSacrebleuDoes(BleuTokenizer tokenizer) {
        for (JsonNode row : Vectors.read("tokens")) {
            String text = row.get("text").textValue();
            assertThat(tokenizer.tokens(PyText.stripRight(text)))
                    .as("%s of %s", tokenizer.label(), row.get("text"))
                    .isEqualTo(Vectors.strings(row.get("tokens").get(tokenizer.label())));
        }
    }

    @Property(tries = 5000)
    void mteval13aEqualsItsRegularExpressions(@ForAll("nasty") String text) {
        assertThat(BleuTokenizer.MTEVAL_13A.tokens(text)).isEqualTo(RegexTokenizers.mteval13a(text));
    }

    @Property(tries = 5000)
    void chineseEqualsItsRegularExpressions(@ForAll("nasty") String text) {
        assertThat(BleuTokenizer.CHINESE.tokens(text)).isEqualTo(RegexTokenizers.chinese(text));
    }

    @Property(tries = 5000)
    void internationalEqualsItsRegularExpressions(@ForAll("nasty") String text) {
        assertThat(BleuTokenizer.INTERNATIONAL.tokens(text)).isEqualTo(RegexTokenizers.international(text));
    }

    @Provide
    Arbitrary<String> nasty() {
        return Texts.nasty();
    }
}
