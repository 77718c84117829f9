package dev.etalon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.etalon.core.dataset.DatasetException;
import dev.etalon.core.dataset.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetFolderTest {
    @TempDir
    private Path folder;

    @Test
    void findsSplitsByThePartsOfTheirFiles() throws IOException {
        row("data/test-00001-of-00002.csv", "b");
        row("data/test-00000-of-00002.csv", "a");
        row("data/my_split-00000-of-00001.csv", "c");

        assertThat(inputs(split("test"))).containsExactly("a", "b");
        assertThat(inputs(split("my_split"))).containsExactly("c");
    }

    @Test
    void findsSplitsByWordsInNames() throws IOException {
        row("my-dev.csv", "a");
        row("testing/part1.csv", "b");
        row("train_01.csv", "c");
        row("latest.csv", "no split: the word is inside another");

        assertThat(inputs(split("validation"))).containsExactly("a");
        assertThat(inputs(split("test"))).containsExactly("b");
        assertThat(inputs(split("train"))).containsExactly("c");
    }

    @Test
    void takesEverythingAsTrainWhenNamesSayNothing() throws IOException {
        row("one.csv", "a");
        row("sub/two.csv", "b");
        row(".cache/hidden.csv", "x");
        write("dataset_info.json", "{}");

        assertThat(inputs(DatasetOptions.DEFAULT)).containsExactly("a", "b");
    }

    @Test
    void listsTheSplitsWhenNoneOrAWrongOneIsChosen() throws IOException {
        row("train.csv", "a");
        row("test.csv", "b");

        failsWith(DatasetOptions.DEFAULT, "which split?", "test, train");
        failsWith(split("tets"), "no split \"tets\"", "Did you mean \"test\"?", "test, train");
        failsWith(split("test").withConfig("en"), "no config \"en\"");
    }

    @Test
    void followsTheConfigurationsOfItsCard() throws IOException {
        row("en/a.csv", "en a");
        row("en/deep/b.csv", "en b");
        row("de/a.csv", "de a");
        row("other.csv", "o");
        write("README.md", """
                ---
                license: mit
                configs:
                - config_name: en
                  data_files:
                  - split: test
                    path: "en/**/*.csv"
                  - split: extra
                    path:
                    - other.csv
                - config_name: de
                  default: true
                  data_files: de/*.csv
                ---
                # A dataset
                """);

        assertThat(inputs(split("test").withConfig("en"))).containsExactly("en a", "en b");
        assertThat(inputs(split("extra").withConfig("en"))).containsExactly("o");
        assertThat(inputs(DatasetOptions.DEFAULT)).containsExactly("de a");
        failsWith(DatasetOptions.DEFAULT.withConfig("fr"), "no config \"fr\"", "en, de");
    }

    @Test
    void looksIntoTheFolderOfAConfiguration() throws IOException {
        row("v1/test.csv", "one");
        row("v2/test.csv", "two");
        write(
                "README.md",
                "---\nconfigs:\n- config_name: v1\n  data_dir: v1\n- config_name: v2\n  data_dir: v2\n---\n");

        assertThat(inputs(DatasetOptions.DEFAULT.withConfig("v2"))).containsExactly("two");
    }

    @Test
    void refusesACardThatPointsToNothing() throws IOException {
        row("a.csv", "x");
        write("README.md", "---\nconfigs:\n- data_files: data/*.csv\n---\n");
        failsWith(DatasetOptions.DEFAULT, "README.md", "data/*.csv", "matches no data file", "a.csv");
        write("README.md", "---\nconfigs:\n- data_files: hf://datasets/x/a.csv\n---\n");
        failsWith(DatasetOptions.DEFAULT, "network");
        write("README.md", "---\nconfigs: [\n---\n");
        failsWith(DatasetOptions.DEFAULT, "README.md", "YAML");
    }

    @Test
    void ignoresACardWithoutConfigurations() throws IOException {
        row("a.csv", "x");
        for (String card : List.of("# Title", "", "---\nlicense: mit\n---\n", "---\n---\n")) {
            write("README.md", card);
            assertThat(inputs(DatasetOptions.DEFAULT)).containsExactly("x");
        }
    }

    @Test
    void refusesAFolderWithoutDataAndASplitOfSeveralFormats() throws IOException {
        failsWith(DatasetOptions.DEFAULT, "no data files");
        row("a.csv", "x");
        write("b.jsonl", "{\"input\": \"y\"}");
        failsWith(DatasetOptions.DEFAULT, "several formats", "JSONL", "CSV");
        assertThat(inputs(DatasetOptions.DEFAULT.withFormat(Format.JSONL))).containsExactly("y");
    }

    @Test
    void findsDuplicatesAcrossFiles() throws IOException {
        write("a.csv", "id,input\n1,x\n");
        write("b.csv", "id,input\n2,y\n1,z\n");

        failsWith(DatasetOptions.DEFAULT, "a.csv, line 2", "b.csv, line 3");
    }

    @Test
    void knowsTheNamesOfItsFilesInTheFingerprint() throws IOException {
        row("a.csv", "x");
        String before = DatasetFile.open(folder).fingerprint();
        Files.move(folder.resolve("a.csv"), folder.resolve("b.csv"));

        assertThat(DatasetFile.open(folder).fingerprint()).isNotEqualTo(before).hasSize(64);
    }

    private void failsWith(DatasetOptions options, String... parts) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> inputs(options))
                .satisfies(e -> assertThat(e).hasMessageContainingAll(parts));
    }

    private static DatasetOptions split(String name) {
        return DatasetOptions.DEFAULT.withSplit(name);
    }

    private List<String> inputs(DatasetOptions options) {
        try (Stream<Sample> samples = DatasetFile.open(folder, options).samples()) {
            return samples.map(Sample::input).toList();
        }
    }

    private void row(String name, String input) throws IOException {
        write(name, "input\n" + input + "\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
