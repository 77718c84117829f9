package dev.etalon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.app.suite.scorers.ScorerKinds;
import dev.etalon.cli.running.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorersCommandTest {
    @TempDir
    Path folder;

    @Test
    void listsEveryKindWithItsMeaningRangeAndDirection() {
        Etalon.Result result = new Etalon(folder).run("scorers");

        assertThat(result.exitCode()).isEqualTo(ExitCode.PASS);
        ScorerKinds.all().forEach(kind -> assertThat(result.out()).contains(kind.name(), kind.meaning()));
        assertThat(result.out())
                .containsPattern("wer +corpus +0 to any +lower")
                .containsPattern("wip +corpus +0 to 1 +higher");
    }

    @Test
    void showsOneWithItsSignatureAndOptions() {
        Etalon.Result result = new Etalon(folder).run("scorers", "wer");

        assertThat(result.out())
                .contains("signature: wer|v1|norm:none|like:jiwer-4.0.0", "numbers-ru", "short_answer")
                .containsPattern("normalise +\\[none]");
    }

    @Test
    void everyKindButThoseThatNeedAModelOrWeightsIsMadeWithoutASuite() throws IOException {
        JsonNode cards = new ObjectMapper()
                .readTree(new Etalon(folder).run("scorers", "--json").out());

        assertThat(cards).hasSameSizeAs(ScorerKinds.all());
        for (JsonNode card : cards) {
            boolean made = !card.get("signature").isNull();
            assertThat(made)
                    .as(card.toString())
                    .isEqualTo(!List.of("judge", "judge-grid", "learned-judge")
                            .contains(card.get("name").textValue()));
            assertThat(card.get("aggregates").isEmpty()).isEqualTo(!made);
        }
    }

    @Test
    void namesTheNearestWhereThereIsNoSuchKind() {
        Etalon.Result result = new Etalon(folder).run("scorers", "werr");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("there is no scorer \"werr\". Did you mean \"wer\"?");
    }
}
