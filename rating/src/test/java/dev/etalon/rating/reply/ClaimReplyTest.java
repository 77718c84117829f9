package dev.etalon.rating.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelReply.Finish;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.traffic.Usage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimReplyTest {
    private static ClaimReply read(String text, Finish finish) {
        return ClaimReply.read(new ModelReply(text, finish, Usage.NONE, Duration.ZERO, "m"));
    }

    @Test
    void readsTheListFromAnyProseAroundIt() {
        assertThat(read("Here:\n```json\n{\"claims\": [\" One. \", \"\", \"Two.\"]}\n```", Finish.STOP))
                .isEqualTo(new ClaimReply.Claims(List.of("One.", "Two.")));
        assertThat(read("{\"claims\": []}", Finish.STOP)).isEqualTo(new ClaimReply.Claims(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1. One 2. Two",
                "{\"claims\": \"One\"}",
                "{\"claims\": [1]}",
                "{\"claims\": [\"a\"], \"claims\": [\"b\"]}",
                "{\"claims\": [\"a\"]} {\"claims\": [\"b\"]}"
            })
    void nothingIsGuessed(String text) {
        assertThat(read(text, Finish.STOP))
                .isInstanceOfSatisfying(
                        ClaimReply.Unusable.class,
                        unusable -> assertThat(unusable.why().kind()).isEqualTo(FailureKind.UNREADABLE));
    }

    @Test
    void aCutOrRefusedListIsNoList() {
        assertThat(read("{\"claims\": [\"a\"]}", Finish.LENGTH))
                .extracting("why.kind")
                .isEqualTo(FailureKind.TRUNCATED);
        assertThat(read("{\"claims\": [\"a\"]}", Finish.REFUSED))
                .extracting("why.kind")
                .isEqualTo(FailureKind.REFUSED);
    }
}
