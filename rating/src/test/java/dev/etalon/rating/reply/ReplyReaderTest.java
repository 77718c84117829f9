package dev.etalon.rating.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelReply.Finish;
import dev.etalon.core.traffic.Usage;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {
    private static final ReplyReader BINARY = new ReplyReader(new VerdictLabels(List.of("pass", "fail")));
    private static final ReplyReader ORDINAL = new ReplyReader(new VerdictLabels(List.of("1", "2", "3")));
    private static final ReplyReader PAIR = new ReplyReader(new VerdictLabels(List.of("A", "B", "tie")));

    private static JudgeReply read(ReplyReader reader, String text) {
        return reader.read(reply(text, Finish.STOP));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reasoning\": \"it is fine\", \"verdict\": \"pass\"}",
                "```json\n{\"reasoning\": \"it is fine\", \"verdict\": \"pass\"}\n```",
                "Here is my verdict:\n{\"reasoning\": \"it is fine\", \"verdict\": \"PASS\", \"score\": 7} I hope it helps {}.",
                "{\"note\": {\"verdict\": \"fail\"}}\n{\"reasoning\": \"it is fine\", \"verdict\": \" pass \"}",
                "{\"verdict\": \"pass\"} I repeat: {\"reasoning\": \"it is fine\", \"verdict\": \"pass\"}",
                "<think>{\"verdict\": \"fail\"} no...</think>{\"reasoning\": \"it is fine\", \"verdict\": \"pass\"}",
                "A { b. {\"reasoning\": \"it is fine\", \"verdict\": \"pass\"}",
                "it is fine\n\n**Verdict:** `Pass`.",
                "it is fine\nВердикт: pass\n",
            })
    void findsTheVerdict(String text) {
        assertThat(read(BINARY, text)).isEqualTo(new JudgeReply.Verdict("pass", "it is fine"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n ",
                "pass",
                "It passes.",
                "true",
                "{\"reasoning\": \"fine\", \"score\": 1}",
                "{\"reasoning\": \"fine\", \"pass\": true}",
                "{\"reasoning\": \"fine\", \"verdict\": true}",
                "{\"reasoning\": \"fine\", \"verdict\": null}",
                "{\"reasoning\": \"fine\", \"verdict\": [\"pass\"]}",
                "{\"reasoning\": \"fine\", \"verdict\": \"pass or fail\"}",
                "{\"reasoning\": \"fine\", \"verdict\": \"\"}",
                "{\"reasoning\": \"fine\", \"verdict\": \"pass\", \"verdict\": \"fail\"}",
                "{\"verdict\": \"pass\"} no: {\"verdict\": \"fail\"}",
                "{\"verdict\": \"pass\"} no: {\"verdict\": \"perhaps\"}",
                "{\"reasoning\": \"fine\", \"result\": {\"verdict\": \"pass\"}}",
                "{\"reasoning\": \"fine\", \"verdict\": \"pass\"",
                "{'reasoning': 'fine', 'verdict': 'pass'}",
                "Verdict: pass\nVerdict: fail",
                "Verdict: pass\nBut I am not sure.",
                "Verdict: pass with reservations",
                "<think>Verdict: pass",
            })
    void guessesNothing(String text) {
        assertThat(read(BINARY, text)).isInstanceOf(JudgeReply.Unreadable.class);
    }

    @Test
    void takesWholeNumbersOnTheScaleOnly() {
        assertThat(read(ORDINAL, "{\"verdict\": 3}")).isEqualTo(new JudgeReply.Verdict("3", ""));
        assertThat(read(ORDINAL, "{\"verdict\": 3.0}")).isEqualTo(new JudgeReply.Verdict("3", ""));
        assertThat(read(ORDINAL, "{\"verdict\": \"3\"}")).isEqualTo(new JudgeReply.Verdict("3", ""));
        assertThat(read(ORDINAL, "{\"verdict\": 2.5}")).isInstanceOf(JudgeReply.Unreadable.class);
        assertThat(read(ORDINAL, "{\"verdict\": \"3/3\"}")).isInstanceOf(JudgeReply.Unreadable.class);
        assertThat(read(ORDINAL, "{\"verdict\": 7}"))
                .isEqualTo(new JudgeReply.Unreadable("its verdict \"7\" is none of 1, 2, 3"));
    }

    @Test
    void takesCyrillicLettersThatLookLikeTheLabels() {
        assertThat(read(PAIR, "{\"verdict\": \"А\"}")).isEqualTo(new JudgeReply.Verdict("A", ""));
        assertThat(read(PAIR, "{\"verdict\": \"В\"}")).isEqualTo(new JudgeReply.Verdict("B", ""));
        assertThat(read(PAIR, "{\"verdict\": \"Tie\"}")).isEqualTo(new JudgeReply.Verdict("tie", ""));
    }

    @Test
    void keepsRefusalAndTruncationApartWhateverTheTextSays() {
        String verdict = "{\"reasoning\": \"fine\", \"verdict\": \"pass\"}";

        assertThat(BINARY.read(reply(verdict, Finish.REFUSED))).isEqualTo(new JudgeReply.Refused());
        assertThat(BINARY.read(reply(verdict, Finish.LENGTH))).isEqualTo(new JudgeReply.Truncated());
    }

    @Property(tries = 300)
    void survivesAnyText(@ForAll String text) {
        assertThat(read(BINARY, text)).isNotNull();
        assertThat(read(BINARY, "{".repeat(Math.min(text.length(), 50)) + text)).isNotNull();
    }

    private static ModelReply reply(String text, Finish finish) {
        return new ModelReply(text, finish, Usage.NONE, Duration.ZERO, "fake-1");
    }
}
