package dev.etalon.verify.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.verify.verdict.Verification;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are made to hang, to crash or to pass. */
class HostileMathTest {
    private static final MathOptions OPTIONS = new MathOptions(
            MathPreset.GENERAL, MathExtraction.AUTO, 6, false, false, false, false, false, Duration.ofSeconds(2));
    private final MathVerifier verifier = new MathVerifier(OPTIONS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9^{9^{9^{9}}}",
                "2^{10000000000}",
                "(10^{1000})!",
                "100000!",
                "\\binom{10^9}{10^8}",
                "\\sin(10^{2000})",
                "e^{e^{e^{e^{10}}}}",
                "10^{10^{10}}-10^{10^{10}}+1",
                "(a+b+c+d+e+f+g+h)^{40}",
                "0^{-1}",
                "\\frac{1}{0}",
                "\\log 0",
                "\\sqrt[0]{2}",
                "1e999999999",
                "(-1)^{0.5^{100}}",
                "\\infty-\\infty",
                "x^{x^{x^{x^{x}}}}",
                "\\frac{\\frac{\\frac",
                "\\begin{pmatrix}1&2\\\\3\\end{pmatrix}\\begin{pmatrix}1\\end{pmatrix}",
                "|||x|||",
                "NaN",
            })
    void endsWithoutAcceptingWhatIsTooLarge(String answer) {
        assertThat(verifier.verify(List.of("7"), "\\boxed{" + answer + "}")).isNotInstanceOf(Verification.Proved.class);
        assertThat(verifier.verify(List.of(answer + "+x"), "\\boxed{" + answer + "+2x}"))
                .isNotInstanceOf(Verification.Proved.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "{",
                "\\frac{1}{",
                "-",
                "2^",
                "\\sqrt{",
                "[",
                "|",
                "\\{",
                "1,",
                "\\boxed{",
                "\\left(",
                "\\sin",
                "1\\pm"
            })
    void survivesDeepNestingAndLongRepetition(String piece) {
        for (int times : List.of(100, 1_000, 20_000)) {
            String text = piece.repeat(times) + "1";
            assertThat(verifier.verify(List.of("2"), text)).isNotInstanceOf(Verification.Proved.class);
            assertThat(verifier.verify(List.of("2"), "$" + text + "$")).isNotInstanceOf(Verification.Proved.class);
            assertThat(verifier.verify(List.of(text), "2")).isNotInstanceOf(Verification.Proved.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$", "\\[", "answer is ", "\\boxed{1} ", "$1$, ", " ", "####", "1 ", "and ", "ответ ", "a,b;"})
    void findsAnAnswerInAMegabyteOfRepetition(String piece) {
        String text = piece.repeat(1_000_000 / piece.length()) + " The answer is 42.";
        assertThat(verifier.verify(List.of("43"), text)).isNotInstanceOf(Verification.Proved.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "%", "²", "^{1}", "\\cup(1,2)", "^1", "'", "_1", "\\pm1", ":1", "=1", "/2"})
    void survivesSignsBehindAnAtom(String sign) {
        String text = "7" + sign.repeat(1_500);
        assertThat(verifier.verify(List.of("8"), "\\boxed{" + text + "}")).isNotInstanceOf(Verification.Proved.class);
    }

    @Property(tries = 3000)
    void readsAnyMixtureOfTokens(@ForAll @From("mixtures") String text) {
        assertThat(verifier.verify(List.of("x+1"), text)).isNotNull();
        assertThat(verifier.verify(List.of(text.isBlank() ? "1" : text), "\\boxed{" + text + "}"))
                .isNotNull();
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(
                        "\\frac",
                        "{",
                        "}",
                        "(",
                        ")",
                        "[",
                        "]",
                        "\\{",
                        "\\}",
                        "|",
                        "^",
                        "_",
                        "\\sqrt",
                        "\\boxed{",
                        "$",
                        "1",
                        "23",
                        ".5",
                        "x",
                        "y",
                        "+",
                        "-",
                        "*",
                        "/",
                        "=",
                        "<",
                        "\\le",
                        ",",
                        ";",
                        "\\pm",
                        "!",
                        "%",
                        "\\text{ cm}",
                        "\\sin",
                        "1\\pm",
                        "\\log",
                        "\\begin{pmatrix}",
                        "\\end{pmatrix}",
                        "&",
                        "\\\\",
                        "\\infty",
                        "\\cup",
                        "\\in",
                        "\\pi",
                        " and ",
                        "i",
                        "f(",
                        "°",
                        "9^{9^9}",
                        "\\left",
                        "\\right",
                        ":",
                        "'",
                        "\\sum",
                        "\\overline",
                        "и",
                        "\u0000",
                        "😀",
                        "\\quad",
                        "…",
                        "²")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}
