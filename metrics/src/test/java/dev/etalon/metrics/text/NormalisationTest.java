package dev.etalon.metrics.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisationTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "trim,'\u00a0 a b\u3000',a b",
                "whitespace,' a\u00a0\tb ',a b",
                "lower-case,ÄBC İ,äbc i\u0307",
                "punctuation,'a, “b” + c—d!',a b + cd",
                "ascii-punctuation,'a, “b” + c—d!',a “b”  c—d",
                "articles,a theatre the end an,  theatre   end  ",
                "nfc,e\u0301,é",
                "nfkc,ﬁ²,fi2",
            })
    void doesWhatItsNameSays(String name, String text, String normal) {
        assertThat(Normalisation.named(List.of(name)).apply(text)).isEqualTo(normal);
    }

    @Test
    void takesItsStepsInOrder() {
        Normalisation articlesFirst = Normalisation.of(Normaliser.ARTICLES, Normaliser.LOWER_CASE);
        Normalisation caseFirst = Normalisation.of(Normaliser.LOWER_CASE, Normaliser.ARTICLES);
        assertThat(articlesFirst.apply("The end")).isEqualTo("the end");
        assertThat(caseFirst.apply("The end")).isEqualTo("  end");
        assertThat(articlesFirst.label()).isEqualTo("articles+lower-case");
    }

    @Test
    void knowsNone() {
        assertThat(Normalisation.named(List.of("none"))).isEqualTo(Normalisation.NONE);
        assertThat(Normalisation.NONE.label()).isEqualTo("none");
        assertThat(Normalisation.NONE.then(Normaliser.TRIM).label()).isEqualTo("trim");
    }

    @Test
    void listsAllNormalisersWhenOneIsUnknown() {
        assertThatThrownBy(() -> Normalisation.named(List.of("lowercase")))
                .hasMessage(
                        "there is no normaliser \"lowercase\"; there are none, trim, whitespace, lower-case, upper-case, punctuation,"
                                + " ascii-punctuation, articles, nfc, nfkc, no-whitespace, multiple-spaces, non-words,"
                                + " contractions, yo, numbers-en, numbers-ru, whisper-basic, whisper-en");
    }
}
