package dev.etalon.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StarterTest {
    private static final SuiteReader READER = new SuiteReader(name -> Optional.empty());

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void isASuiteInWhichNothingIsWrong(Starter starter) throws IOException {
        starter.write(folder);
        Path file = folder.resolve("suite.yaml");
        Suite suite = READER.read(file);

        assertThat(READER.validate(file)).isEmpty();
        assertThat(suite.missingFiles()).isEmpty();
        assertThat(suite.missingVariables()).isEmpty();
        assertThat(suite.subject()).isInstanceOf(SubjectSpec.Recorded.class);
        assertThat(SchemaValidation.errors(Files.readString(file)).orElseThrow())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hasDataWithTheColumnsThatItsSuiteNames(Starter starter) throws IOException {
        starter.write(folder);
        Suite suite = READER.read(folder.resolve("suite.yaml"));
        JsonMapper json = JsonMapper.builder().build();

        for (String line : Files.readAllLines(suite.dataset().path())) {
            JsonNode row = json.readTree(line);
            assertThat(row.path("answer").asText()).isNotBlank();
            assertThat(row.has(suite.dataset().columns().input())).isTrue();
            assertThat(suite.dataset().columns().reference()).allMatch(row::has);
            assertThat(suite.slices()).allMatch(row::has);
        }
    }

    @ParameterizedTest
    @EnumSource
    void offersBlocksThatWorkOnceTheyAreUncommented(Starter starter) {
        String suite = starter.files().get("suite.yaml");
        String head = suite.substring(0, suite.indexOf("\nsubject:"));
        int blocks = 0;
        for (String block : suite.split("\n\n", -1)) {
            String plain = block.replaceAll("(?m)^# ?", "");
            if (plain.startsWith("subject:") && block.startsWith("# subject:")) {
                READER.parse(Path.of("suite.yaml"), head + "\n" + plain + "\nscorers: [exact]\n" + noModels(plain));
                blocks++;
            }
        }
        assertThat(blocks).isEqualTo(starter == Starter.RECORDED ? 2 : 0);
    }

    private static String noModels(String block) {
        return block.contains("models:") ? "" : "models: {unused: {provider: ollama, model: m}}\n";
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.writeString(folder.resolve("data.jsonl"), "mine");

        assertThatThrownBy(() -> Starter.RECORDED.write(folder))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("data.jsonl");
        assertThat(folder.resolve("suite.yaml")).doesNotExist();
    }
}
