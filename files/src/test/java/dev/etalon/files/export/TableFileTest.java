package dev.etalon.files.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Sample;
import dev.etalon.files.Columns;
import dev.etalon.files.DatasetFile;
import dev.etalon.files.DatasetOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
    private static final List<Column> COLUMNS = List.of(
            Column.text("id"),
            Column.text("input"),
            Column.integer("n"),
            Column.number("x"),
            Column.bool("ok"),
            Column.json("more"));

    @TempDir
    private Path folder;

    @Test
    void writesJsonLines() throws IOException {
        Path file = folder.resolve("a.jsonl");

        assertThat(TableFile.write(file, COLUMNS, Stream.of(row(), Map.of("id", "b"))))
                .isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo("""
                {"id":"a","input":"say \\"ü\\"\\n","n":7,"x":0.5,"ok":true,"more":{"k":[1,null]}}
                {"id":"b","input":null,"n":null,"x":null,"ok":null,"more":null}
                """);
    }

    @Test
    void writesCsv() throws IOException {
        Path file = folder.resolve("a.csv");

        TableFile.write(file, COLUMNS, Stream.of(row(), Map.of("id", "b", "input", "")));
        assertThat(Files.readString(file)).isEqualTo("""
                id,input,n,x,ok,more
                a,"say ""ü""
                ",7,0.5,true,"{""k"":[1,null]}"
                b,"\",,,,
                """);
    }

    @Test
    void writesTypesThatParquetReadersSee() throws IOException {
        Path file = folder.resolve("a.parquet");
        TableFile.write(file, COLUMNS, Stream.of(row(), Map.of("id", "b", "input", "")));

        List<Sample> samples = read(file);

        assertThat(samples.get(0).input()).isEqualTo("say \"ü\"\n");
        assertThat(samples.get(0).metadata())
                .isEqualTo(Map.of("n", 7L, "x", 0.5, "ok", true, "more", "{\"k\":[1,null]}"));
        assertThat(samples.get(1).metadata().values()).containsOnlyNulls().hasSize(4);
    }

    @Test
    void gzipsByName() throws IOException {
        for (String name : List.of("a.csv.gz", "a.tsv.gz", "a.jsonl.gz")) {
            Path file = folder.resolve(name);
            TableFile.write(file, COLUMNS, Stream.of(row()));

            assertThat(Files.readAllBytes(file)).startsWith(0x1F, 0x8B);
            assertThat(read(file).get(0).input()).isEqualTo("say \"ü\"\n");
        }
    }

    @Test
    void leavesTheOldFileWhenTheNewOneFails() throws IOException {
        for (String name : List.of("a.csv", "a.jsonl", "a.parquet")) {
            Path file = Files.writeString(folder.resolve(name), "before");
            Stream<Map<String, Object>> rows = Stream.of(1, 2).map(i -> {
                if (i == 2) {
                    throw new IllegalStateException("the source broke");
                }
                return row();
            });

            assertThatThrownBy(() -> TableFile.write(file, COLUMNS, rows)).hasMessage("the source broke");
            assertThat(Files.readString(file)).isEqualTo("before");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void replacesTheOldFileAtTheEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "before");
        try (RowWriter writer = TableFile.open(file, List.of(Column.text("id")))) {
            writer.write(Map.of("id", "a"));
            assertThat(Files.readString(file)).isEqualTo("before");
            writer.finish();
            assertThat(Files.readString(file)).isEqualTo("{\"id\":\"a\"}\n");
            assertThatThrownBy(() -> writer.write(Map.of("id", "b"))).hasMessageContaining("finished");
        }
    }

    @Test
    void refusesWhatDoesNotFitTheColumns() throws IOException {
        refuses(Map.of("idd", "a"), "\"idd\" is no column", "Did you mean \"id\"?");
        refuses(Map.of("n", "7"), "\"n\"", "INTEGER", "String");
        refuses(Map.of("x", Double.NaN), "\"x\"", "NaN");
        refuses(Map.of("input", 5), "\"input\"", "TEXT");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void refusesFilesItCannotWrite() throws IOException {
        for (String name : List.of("a.txt", "a.json", "a.parquet.gz", "plain")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TableFile.open(folder.resolve(name), COLUMNS))
                    .withMessageContaining(name);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFile.open(folder.resolve("a.csv"), List.of(Column.text("a"), Column.json("a"))));
        assertThatIllegalArgumentException().isThrownBy(() -> TableFile.open(folder.resolve("a.csv"), List.of()));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void replacesHalfCharacters() throws IOException {
        for (String name : List.of("a.csv", "a.jsonl", "a.parquet")) {
            Path file = folder.resolve(name);
            TableFile.write(file, List.of(Column.text("input")), Stream.of(Map.of("input", "a\uD83D b")));

            assertThat(read(file).get(0).input()).isEqualTo("a\uFFFD b");
        }
    }

    private void refuses(Map<String, Object> row, String... parts) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFile.write(folder.resolve("a.csv"), COLUMNS, Stream.of(row)))
                .satisfies(e -> assertThat(e).hasMessageContainingAll(parts));
    }

    private static Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("more", Map.of("k", Arrays.asList(1, null)));
        row.put("id", "a");
        row.put("input", "say \"ü\"\n");
        row.put("n", 7);
        row.put("x", 0.5f);
        row.put("ok", true);
        return row;
    }

    private static List<Sample> read(Path file) {
        try (Stream<Sample> samples = DatasetFile.open(file, DatasetOptions.DEFAULT.withColumns(Columns.USUAL))
                .samples()) {
            return samples.toList();
        }
    }
}
