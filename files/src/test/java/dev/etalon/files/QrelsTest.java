package dev.etalon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.DatasetException;
import dev.etalon.core.dataset.Sample;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QrelsTest {
    @TempDir
    Path folder;

    @Test
    void readsASampleForEachTopic() throws IOException {
        List<Sample> samples = read("qrels.txt", "301 0 d1 1\n301 0 d2 -1\n# a remark\n\n302\t0\té\t2\r\n");
        assertThat(samples).extracting(Sample::id).containsExactly("301", "302");
        assertThat(samples.get(0).metadata()).containsEntry("relevance", Map.of("d1", 1, "d2", -1));
        assertThat(samples.get(1).metadata()).containsEntry("relevance", Map.of("é", 2));
    }

    @Test
    void gathersTopicsWhoseLinesStandApart() throws IOException {
        List<Sample> samples = read("all.qrels", "1 0 a 1\n2 0 b 1\n1 0 c 0\n2 0 d 0");
        assertThat(samples).hasSize(2);
        assertThat(samples.get(0).metadata()).containsEntry("relevance", Map.of("a", 1, "c", 0));
        assertThat(samples.get(1).metadata()).containsEntry("relevance", Map.of("b", 1, "d", 0));
    }

    @Test
    void readsTheFormOfBeir() throws IOException {
        List<Sample> samples = read("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\td2\t0\n");
        assertThat(samples)
                .singleElement()
                .extracting(Sample::metadata)
                .isEqualTo(Map.of("relevance", Map.of("d1", 2, "d2", 0)));
    }

    @Test
    void readsPackedAndMarkedFiles() throws IOException {
        Path packed = folder.resolve("qrels.dev.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("1 0 a 1\n2 0 b 1\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(samples(packed)).hasSize(2);
        assertThat(read("qrels-marked.txt", "\ufeff1 0 a 1\n"))
                .extracting(Sample::id)
                .containsExactly("1");
    }

    @Test
    void isEmptyForAnEmptyFile() throws IOException {
        assertThat(read("qrels.txt", "")).isEmpty();
        assertThat(read("qrels.txt", "\n# nothing\n\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1 0 a 1|1 0 b x, 'line 2: the grade must be a whole number, not \"x\"'",
        "1 0 a 1|1 0 b 0.5, 'line 2: the grade must be a whole number, not \"0.5\"'",
        "1 0 a 1|2 0 a 1|1 0 a 2, 'line 3: document \"a\" is judged twice for topic \"1\"'",
        "1 0 a 1|1, line 2: 1 words",
    })
    void namesTheLineThatIsWrong(String lines, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("qrels.txt"), lines.replace('|', '\n'));
        assertThatThrownBy(() -> samples(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(message);
    }

    private List<Sample> read(String name, String text) throws IOException {
        return samples(Files.writeString(folder.resolve(name), text));
    }

    private static List<Sample> samples(Path file) {
        try (Stream<Sample> samples = DatasetFile.open(file).samples()) {
            return samples.toList();
        }
    }
}
