package dev.etalon.app.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingFilesTest {
    private static final SuiteReader READER = new SuiteReader(name -> Optional.empty());

    @TempDir
    Path folder;

    @Test
    void areToldTogetherWithTheOtherMistakes() throws IOException {
        Path file = Files.writeString(folder.resolve("suite.yaml"), """
                suite: s
                dataset: {path: data/none.jsonl}
                subject: {recorded: answer}
                scorers:
                  - json-schema: {file: .}
                  - exat
                """);

        assertThat(READER.validate(file))
                .map(Object::toString)
                .containsExactly(
                        file + ":2: dataset.path: there is no file " + folder.resolve("data/none.jsonl"),
                        file + ":5: scorers[0].json-schema.file: " + folder + " is a folder; a file is needed",
                        file + ":6: scorers[1]: there is no scorer \"exat\"; did you mean \"exact\"?");
    }

    @Test
    void doNotKeepASuiteFromBeingRead() throws IOException {
        Path file = Files.writeString(
                folder.resolve("suite.yaml"),
                "suite: s\ndataset: none.jsonl\nsubject: {recorded: answer}\nscorers: [exact]\n");
        Suite suite = READER.read(file);

        assertThat(suite.missingFiles())
                .singleElement()
                .hasToString(file + ":2: dataset: there is no file " + folder.resolve("none.jsonl"));

        Files.writeString(folder.resolve("none.jsonl"), "{}");
        assertThat(suite.missingFiles()).isEmpty();
    }
}
