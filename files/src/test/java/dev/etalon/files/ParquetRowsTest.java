package dev.etalon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.etalon.core.dataset.DatasetException;
import dev.etalon.core.dataset.Document;
import dev.etalon.core.dataset.Sample;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files were written by PyArrow 26 ({@code pq.write_table(table, file, compression=...)}), all from one table. */
class ParquetRowsTest {

    @ParameterizedTest
    @ValueSource(strings = {"none", "snappy", "gzip", "zstd"})
    void readsEveryCodecAndType(String codec) throws URISyntaxException {
        List<Sample> samples = read(codec);

        assertThat(samples).extracting(Sample::id).containsExactly("a", "b", "c");
        assertThat(samples).extracting(Sample::input).containsExactly("Why?", "", "é😀");
        Sample first = samples.get(0);
        assertThat(first.references()).containsExactly("so", "such");
        assertThat(first.context()).containsExactly(new Document("d1", "one"), new Document("d2", "two"));
        assertThat(first.metadata())
                .containsEntry("answers", Map.of("text", List.of("so", "such"), "start", List.of(1, 2)))
                .containsEntry("n", 1)
                .containsEntry("x", 0.5)
                .containsEntry("f", 0.1)
                .containsEntry("day", "2026-01-02")
                .containsEntry("at", "2026-01-02T03:04:05Z")
                .containsEntry("money", new BigDecimal("1.50"))
                .containsEntry("raw", "text")
                .containsEntry("ok", true);
        Map<String, Object> tags = new HashMap<>();
        tags.put("k", 1L);
        tags.put("l", null);
        assertThat(first.metadata()).containsEntry("tags", tags);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lz4", "brotli"})
    void saysHowToWriteAFileOfAnotherCodec(String codec) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> read(codec))
                .withMessageContaining(codec + ".parquet")
                .withMessageContaining("not read. Write it with zstd");
    }

    @Test
    void readsMissingValuesAsNull() throws URISyntaxException {
        List<Sample> samples = read("snappy");

        assertThat(samples.get(1).references()).isEmpty();
        assertThat(samples.get(1).metadata())
                .containsEntry("x", null)
                .containsEntry("raw", "//4=")
                .containsEntry("n", null);
        assertThat(samples.get(2).references()).isEmpty();
        assertThat(samples.get(2).context()).isEmpty();
        assertThat(samples.get(2).metadata().values().stream().filter(Objects::nonNull))
                .containsExactly(3);
    }

    @Test
    void namesTheRowThatIsWrong() {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> read("snappy", Columns.USUAL.withInput("n").withReferences()))
                .withMessageContaining("snappy.parquet, row 2")
                .withMessageContaining("null");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(
                        () -> read("snappy", Columns.USUAL.withInput("inptu").withReferences()))
                .withMessageContaining("row 1")
                .withMessageContaining("Did you mean \"input\"?")
                .withMessageContaining(String.join(", ", Arrays.asList("id", "input", "answers")));
    }

    private static List<Sample> read(String codec) throws URISyntaxException {
        return read(codec, Columns.USUAL.withReferences("answers.text"));
    }

    private static List<Sample> read(String codec, Columns columns) throws URISyntaxException {
        Path file = Path.of(Objects.requireNonNull(ParquetRowsTest.class.getResource(codec + ".parquet"))
                .toURI());
        try (Stream<Sample> samples = DatasetFile.open(file, DatasetOptions.DEFAULT.withColumns(columns))
                .samples()) {
            return samples.toList();
        }
    }
}
