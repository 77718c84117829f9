package dev.etalon.rating.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GuidelineLintTest {
    private static final String BODY = """
            # Title
            What to do.

            ## Edge cases
            - None known.

            ## Examples
            Verdict 1: bad as can be. Verdict: 2. "Verdict 3"
            """;

    static Iterable<String> names() {
        return Guidelines.shippedNames();
    }

    private static Guideline guideline(String version, String scale, String body) {
        return Guidelines.parse(
                "g.md",
                "---\nname: g\nversion: " + version + "\nlanguage: en\ntask: pointwise\ncriteria: {c: d}\nscale: "
                        + scale + "\n---\n" + body);
    }

    private static Guideline withScale(String scale) {
        return guideline("1", scale, BODY);
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void findsNothingInWhatShips(String name) {
        assertThat(GuidelineLint.check(Guidelines.shipped(name))).isEmpty();
    }

    @Test
    void findsValuesWithoutAMeaningAndAScaleWithoutAMiddle() {
        Guideline guideline = withScale("{1: bad in every way, 5: good in each respect}");

        assertThat(GuidelineLint.check(guideline)).extracting(Finding::rule).startsWith("anchor-missing", "no-middle");
        assertThat(GuidelineLint.check(guideline).getFirst().message()).contains("2, 3, 4");
    }

    @Test
    void findsAnchorsThatAreTheSameOrNearlyOrSayTooLittle() {
        assertThat(rules(GuidelineLint.check(withScale("{1: It is quite bad., 2: it is quite BAD, 3: good}"))))
                .containsExactly("anchor-thin", "anchors-same");
        assertThat(
                        rules(
                                GuidelineLint.check(
                                        withScale(
                                                "{1: the answer has some errors in it, 2: the answer has some few errors in it, 3: it is all right}"))))
                .containsExactly("anchors-alike");
    }

    @Test
    void findsAVerdictOffTheScaleAndAValueWithoutAnExample() {
        Guideline guideline = withScale("{1: bad in every way, 2: good in each respect}");
        Guideline russian = guideline("1", "{1: bad in every way, 2: good in each respect}", """
                ## Пограничные случаи
                Нет.

                ## Примеры
                Оценка 2: всё есть. Оценка зависит от многого: от чего, сказано выше.
                """);

        assertThat(rules(GuidelineLint.check(guideline))).containsExactly("example-off-scale");
        assertThat(GuidelineLint.check(guideline).getFirst().message()).contains("verdict 3", "1, 2");
        assertThat(rules(GuidelineLint.check(russian))).containsExactly("value-without-example");
    }

    @Test
    void missesEdgeCasesAndExamples() {
        assertThat(rules(GuidelineLint.check(
                        guideline("1", "{pass: it is all right, fail: something is wrong}", "# T\nDo."))))
                .containsExactly("no-examples", "no-edge-cases");
    }

    @ParameterizedTest
    @CsvSource({"1.0.0,1.0.1,true", "1.9,1.10,true", "1,1.0.1,true", "1.0.0,1.0.0,false", "2.0,1.9,false", "1.0,1,false"
    })
    void wantsARaisedVersionWhereTheTextChanged(String from, String to, boolean raised) {
        String scale = "{1: bad in every way, 2: so and so at best, 3: good in each respect}";
        Guideline old = guideline(from, scale, BODY);

        List<Finding> findings = GuidelineLint.check(guideline(to, scale, BODY + "\nMore."), old);

        assertThat(rules(findings)).isEqualTo(raised ? List.of() : List.of("version-not-raised"));
        assertThat(GuidelineLint.check(old, old)).isEmpty();
    }
}
