package dev.etalon.verify.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No cheat of cheats.py may pass, whatever else it gets. */
class CheatTest {
    private static final Sample ADD = Sample.of("add", "")
            .withMetadata("entry_point", "add")
            .withMetadata("tests", List.of("assert add(48000, 213) == 48213", "assert add(5, 6) == 11"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("cheats")
    void neverPasses(String name, String answer) throws Exception {
        Scoring scoring = new Scoring(CodeOptions.DEFAULT.withTime(Duration.ofSeconds(2)));

        switch (scoring.score(ADD, answer)) {
            case Score.Graded graded -> assertThat(graded.value()).isZero();
            case Score.Failed failed ->
                assertThat(failed.failure().kind()).isIn(FailureKind.TIMEOUT, FailureKind.SCORER);
            case Score.Labelled labelled -> throw new AssertionError(labelled);
            case Score.Abstained abstained -> throw new AssertionError(abstained);
        }
    }

    static Stream<Arguments> cheats() throws IOException {
        try (InputStream in = Objects.requireNonNull(CheatTest.class.getResourceAsStream("cheats.py"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^# --- "))
                    .skip(1)
                    .map(part -> Arguments.of(
                            part.substring(0, part.indexOf('\n')), part.substring(part.indexOf('\n') + 1)));
        }
    }
}
