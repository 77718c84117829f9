package dev.etalon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleTextTest {
    @Test
    void showsWhatWasAskedAnsweredExpectedAndGot() {
        assertThat(SampleText.of(Examples.refuted()))
                .startsWith("""
                Sample s2

                input
                    Sort it.

                answer
                    def sorted_by(x):
                        return x

                exact: 0, refuted
                    A test failed[31m
                """)
                .contains("  expected: [1, 2, 3]\n", "  got: [1, 5, 3]\n", "  call: sorted_by([3, 2, 1])\n");
    }

    @Test
    void nothingOfAnAnswerReachesTheTerminalAsACommand() {
        String text = SampleText.of(Examples.report().rows().getFirst());

        assertThat(text.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
    }

    @Test
    void namesTheRepeatTheExpectedLabelAndWhyThereIsNoAnswer() {
        SampleRow row = new SampleRow(
                "s3",
                2,
                "Is it good?",
                List.of("A passage."),
                List.of(),
                null,
                "TIMEOUT: no reply in 60 s",
                List.of(),
                List.of(new SampleRow.Cell(
                        "judge", "labelled", null, "pass", "fail", "two\nlines", Map.of("votes", 3))),
                Map.of());

        assertThat(SampleText.of(row))
                .contains("Sample s3, repeat 2\n", "no answer\n    TIMEOUT: no reply in 60 s\n")
                .contains("judge: pass (expected fail)\n    two\n    lines\n  votes: 3\n");
    }
}
