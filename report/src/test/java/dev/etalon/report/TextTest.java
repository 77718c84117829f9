package dev.etalon.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void everyFigureStandsWithItsIntervalMethodAndCounts() {
        String text = TextReport.of(Examples.report());

        assertThat(text).containsPattern("exact +accuracy +all +86\\.7% +\\[78\\.1, 92\\.2]% +90 +4 +6 +Wilson");
        assertThat(text).containsPattern("empty +accuracy +all +no value +- +90");
        assertThat(text).contains("10 scores are missing; with them it could be anything from 70.0% to 90.0%");
        assertThat(text).contains("Gate: INCONCLUSIVE", "answer", "TIMEOUT", "$0.0125", "only 8 samples");
    }

    @Test
    void theMostFrequentEditsAreCounted() {
        assertThat(TextReport.of(Examples.report()))
                .contains("Most frequent edits of exact (of 12, each count may be too low by 3)")
                .containsPattern("edit +count\\n +quick → .* 7\\n");
        assertThat(MarkdownReport.of(Examples.report()))
                .contains("Most frequent edits of exact")
                .contains(" | 7 |");
    }

    @Test
    void aComparisonShowsEffectIntervalAndBothPs() {
        String text = TextComparison.of(Examples.comparison(), 5, false);

        assertThat(text)
                .containsPattern(
                        "80\\.0% +86\\.0% +\\+6\\.0 pp +\\[1\\.0, 11\\.0] pp +0\\.0120 +0\\.0240 +7\\.0% +90 +exact McNemar +better");
        assertThat(text).contains("2 only in A (s7, s8)", "Regressions (1 of 1)", "The capital is [-Paris.-] {+");
    }

    @Test
    void whatWasMeasuredIsNamedByItsSignature() {
        assertThat(TextReport.of(Examples.report())).contains("= exact: exact|v1");
        assertThat(TextComparison.of(Examples.comparison(), 5, false)).contains("= exact: exact|v1");
        assertThat(MarkdownReport.of(Examples.report())).contains("Measured as: exact = exact");
        assertThat(MarkdownReport.of(Examples.comparison())).contains("Measured as: exact = exact");
    }

    @Test
    void theErrorIsSplitBetweenSamplesAndRepeats() {
        assertThat(TextReport.of(Examples.report()))
                .contains("exact: 14% of the variance of the mean comes from repeats", "(ICC 0.67, from 0.40 to 0.80)")
                .contains("0.0558; with twice the repeats 0.0537, with twice the samples 0.0394");
        assertThat(MarkdownReport.of(Examples.report())).contains("14%");
    }

    @Test
    void shrunkSlicesAreNamedAsShrunk() {
        assertThat(TextReport.of(Examples.report()))
                .contains("Slices shrunk towards the mean")
                .containsPattern("exact +domain=law +50\\.0% +61\\.0% +\\[45\\.0, 77\\.0]% +40\\.0%");
    }

    @Test
    void effectsThatHoldAtAnyTimeStandApart() {
        assertThat(TextComparison.of(Examples.comparison(), 5, false))
                .contains("Valid at any time")
                .containsPattern(
                        "exact +share +90 +\\+6\\.0 pp +\\[-3\\.0, 15\\.0] pp +0\\.2000 +0\\.2000 +cannot tell");
        assertThat(MarkdownReport.of(Examples.comparison())).contains("Valid at any time");
    }

    @Test
    void noEscapeSequenceOfAnAnswerReachesTheTerminal() {
        assertThat(TextComparison.of(Examples.comparison(), 5, false)).doesNotContain("\u001b", "\u2028");
        assertThat(TextReport.of(Examples.report())).doesNotContain("\u001b");
    }

    @Test
    void markdownEscapesWhatAnAnswerWouldRender() {
        String text = MarkdownReport.of(Examples.comparison());

        assertThat(text)
                .doesNotContain("<script>", "<img", "@team", "`x`", "\u001b")
                .contains("&lt;/script&gt;");
        assertThat(MarkdownReport.of(Examples.report()))
                .contains("INCONCLUSIVE", "86.7%")
                .doesNotContain("<script>");
    }

    @Test
    void wordDiffTellsSameRemovedAndAdded() {
        assertThat(TextComparison.diff("a b c", "a x c d", false)).isEqualTo("a [-b-] {+x+} c {+d+}");
        assertThat(TextComparison.diff("same", "same", false)).isEqualTo("same");
        assertThat(TextComparison.diff("", "new", false)).isEqualTo("{+new+}");
    }

    @Test
    void longLinesAreCutByCodePoints() {
        assertThat(Terminal.line("😀😀😀😀", 3)).isEqualTo("😀😀…");
        assertThat(Terminal.line("a\nb\tc", 10)).isEqualTo("a b c");
    }
}
