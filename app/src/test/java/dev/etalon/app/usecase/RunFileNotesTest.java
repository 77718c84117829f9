package dev.etalon.app.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileNotesTest {
    @TempDir
    Path folder;

    @Test
    void countsTopicsThatJudgementsAndRunDoNotShare() throws IOException {
        ValidateSuite.Result result = validate("1 Q0 a 1 2.0 t\n8 Q0 a 1 2.0 t\n9 Q0 a 1 2.0 t\n");
        assertThat(result.problems()).isEmpty();
        assertThat(result.samples()).isEqualTo(3);
        assertThat(result.notes())
                .hasSize(2)
                .anySatisfy(note -> assertThat(note).contains("no results for 2 of 3 topics"))
                .anySatisfy(note -> assertThat(note).contains("has 2 topics that are not among the samples"));
    }

    @Test
    void saysNothingWhereAllMeet() throws IOException {
        assertThat(validate("1 Q0 a 1 2.0 t\n2 Q0 a 1 2.0 t\n3 Q0 a 1 2.0 t\n").notes())
                .isEmpty();
    }

    private ValidateSuite.Result validate(String run) throws IOException {
        Files.writeString(folder.resolve("qrels.txt"), "1 0 a 1\n2 0 a 1\n3 0 b 0\n");
        Files.writeString(folder.resolve("run.txt"), run);
        Path suite = Files.writeString(
                folder.resolve("suite.yaml"),
                "suite: s\ndataset: qrels.txt\nsubject: {run: run.txt}\nscorers: [ranking]\n");
        return new ValidateSuite(name -> Optional.empty()).validate(suite);
    }
}
