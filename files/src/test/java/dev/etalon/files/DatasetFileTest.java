package dev.etalon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.etalon.core.dataset.DatasetException;
import dev.etalon.core.dataset.Document;
import dev.etalon.core.dataset.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetFileTest {
    @TempDir
    private Path folder;

    @Test
    void readsJsonLinesByTheUsualColumns() {
        Path file = write("a.jsonl", """
                {"id": "a", "question": "Why?", "reference": "so", "context": ["one", "two"], "level": {"n": 3, "x": null}}

                {"id": 2, "question": "How?", "reference": ["so", "such"], "context": [{"id": "d1", "text": "t"}, {"content": "u"}]}
                """);

        List<Sample> samples = read(file);

        Sample first = samples.get(0);
        assertThat(first.id()).isEqualTo("a");
        assertThat(first.input()).isEqualTo("Why?");
        assertThat(first.references()).containsExactly("so");
        assertThat(first.context()).containsExactly(new Document("1", "one"), new Document("2", "two"));
        assertThat(first.metadata()).containsOnlyKeys("level");
        assertThat(first.field("level.n")).contains(3);
        assertThat(first.field("level.x")).isEmpty();
        assertThat(samples.get(1).id()).isEqualTo("2");
        assertThat(samples.get(1).references()).containsExactly("so", "such");
        assertThat(samples.get(1).context()).containsExactly(new Document("d1", "t"), new Document("2", "u"));
    }

    @Test
    void numbersRowsWithoutIdsAcrossBlankLines() {
        assertThat(read(write("a.jsonl", "\n{\"input\": \"x\"}\r\n\n{\"input\": \"y\"}")))
                .extracting(Sample::id)
                .containsExactly("1", "2");
    }

    @Test
    void readsTheSameFromEveryTextFormat() {
        List<Sample> expected = List.of(
                new Sample("1", "a \"b\",\nc", List.of(), List.of("x"), Map.of("k", "ü😀")),
                new Sample("2", "d\te", List.of(), List.of(), Map.of("k", "")));
        String jsonl = """
                {"id": "1", "input": "a \\"b\\",\\nc", "reference": "x", "k": "ü😀"}
                {"id": "2", "input": "d\\te", "reference": null, "k": ""}
                """;
        String csv = "id,input,reference,k\r\n1,\"a \"\"b\"\",\nc\",x,ü😀\r\n2,d\te,,\"\"\r\n";

        assertThat(read(write("a.jsonl", jsonl))).isEqualTo(expected);
        assertThat(read(write("lines.json", jsonl))).isEqualTo(expected);
        assertThat(read(write("a.json", "[" + jsonl.strip().replace("\n", ",\n") + "]")))
                .isEqualTo(expected);
        assertThat(read(write(
                        "b.json",
                        "{\"name\": \"n\", \"more\": [1], \"examples\": ["
                                + jsonl.strip().replace("\n", ",") + "], \"z\": {}}")))
                .isEqualTo(expected);
        assertThat(read(write("a.csv", csv))).isEqualTo(expected);
        assertThat(read(write(
                        "a.tsv", "id\tinput\treference\tk\n1\t\"a \"\"b\"\",\nc\"\tx\tü😀\n2\t\"d\te\"\t\t\"\"\n")))
                .isEqualTo(expected);
        assertThat(read(write("mark.csv", "\uFEFF" + csv))).isEqualTo(expected);
        assertThat(read(write("mark.jsonl", "\uFEFF" + jsonl))).isEqualTo(expected);
        assertThat(read(gzip("a.csv.gz", csv))).isEqualTo(expected);
        assertThat(read(gzip("a.jsonl.gz", jsonl))).isEqualTo(expected);
    }

    @Test
    void mapsColumnsByName() {
        Path file = write("a.jsonl", """
                {"key": 7, "q": {"text": "Why?", "lang": "en"}, "answers": [{"text": "so"}, {"text": "such"}], "label": true, "input": "other", "a.b": 1}
                """);
        Columns columns = new Columns("key", "q.text", List.of("answers.text", "label"), null);

        Sample sample = read(file, DatasetOptions.DEFAULT.withColumns(columns)).get(0);

        assertThat(sample.id()).isEqualTo("7");
        assertThat(sample.input()).isEqualTo("Why?");
        assertThat(sample.references()).containsExactly("so", "such", "true");
        assertThat(sample.metadata()).containsOnlyKeys("q", "answers", "input", "a.b");
        assertThat(sample.field("metadata.input")).contains("other");
    }

    @Test
    void namesTheNearestColumnWhenOneIsMissing() {
        Path file = write("a.csv", "id,question,answr\n1,a,b\n");

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(
                        () -> read(file, DatasetOptions.DEFAULT.withColumns(Columns.USUAL.withReferences("answer"))))
                .withMessageContaining("a.csv, line 2")
                .withMessageContaining("no column \"answer\"")
                .withMessageContaining("Did you mean \"answr\"?")
                .withMessageContaining("id, question, answr");
        failsWith(write("b.jsonl", "{\"text\": 1}"), "b.jsonl, line 1", "input, question", "The columns are: text");
    }

    @Test
    void refusesValuesOfTheWrongType() {
        failsWith(write("a.jsonl", "{\"input\": {\"text\": \"x\"}}"), "line 1", "an object", "input.text");
        failsWith(write("b.jsonl", "{\"input\": null}"), "line 1", "null", "empty text");
        failsWith(write("c.jsonl", "{\"input\": \"x\", \"reference\": [[1]]}"), "line 1", "a list of 1");
        failsWith(write("d.jsonl", "{\"input\": \"x\", \"context\": [{\"url\": \"u\"}]}"), "line 1", "text or content");
        failsWith(write("e.jsonl", "{\"input\": \"x\", \"id\": \"  \"}"), "line 1", "blank");
        failsWith(write("f.jsonl", "{\"input\": \"x\", \"id\": 1}\n{\"input\": \"x\"}"), "line 2", "has no id");
        failsWith(
                write("g.jsonl", "{\"input\": \"x\"}\n{\"input\": \"x\", \"id\": 1}"),
                "line 2",
                "the rows before it do not");
    }

    @Test
    void namesBothRowsOfADuplicateId() {
        failsWith(
                write("a.csv", "id,input\n1,a\n2,\"b\nb\"\n3,c\n2,d\n"),
                "\"2\" comes twice",
                "a.csv, line 3 and",
                "a.csv, line 6");
    }

    @Test
    void namesLineAndOffsetOfBadUtf8() throws IOException {
        Path file = folder.resolve("a.jsonl");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\"input\": \"ok\"}\n{\"input\": \"".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        bytes.writeBytes("t\"}\n".getBytes(StandardCharsets.UTF_8));
        Files.write(file, bytes.toByteArray());

        failsWith(file, "a.jsonl, line 2, byte offset 28", "UTF-8");
        Files.write(file, "{\"input\": \"x\"}".getBytes(StandardCharsets.UTF_16));
        failsWith(file, "UTF-16", "iconv");
        Files.write(file, Arrays.copyOf("{\"input\": \"é".getBytes(StandardCharsets.UTF_8), 12));
        failsWith(file, "middle of a character");
    }

    @Test
    void namesTheLineOfBrokenText() {
        failsWith(
                write("a.jsonl", "{\"input\": \"x\"}\n{\"input\": \"y\"\n"),
                "a.jsonl, line 2, column",
                "not JSON",
                "Repair");
        failsWith(write("b.jsonl", "{\"input\": \"x\"} {}\n"), "line 1", "not JSON");
        failsWith(write("c.jsonl", "[{\"input\": \"x\"}]\n"), "line 1", ".json");
        failsWith(write("d.jsonl", "{\"input\": \"x\", \"input\": \"y\"}\n"), "line 1", "Duplicate field");
        failsWith(write("e.json", "[{\"input\": \"x\"},\n {\"input\": ]"), "e.json, line 2", "not JSON");
        failsWith(write("f.json", "[{\"input\": \"x\"},\n 5]"), "f.json, line 2", "must be an object");
        failsWith(write("g.json", "{\"input\": [\"x\"]}"), "[input]", "data");
        failsWith(write("h.json", "[{\"input\": \"x\"}]\n[]"), "h.json, line 2", "more follows");
        failsWith(write("i.csv", "id,input\n1,a\n2\n"), "i.csv, line 3", "1 cells, the header has 2");
        failsWith(write("j.csv", "id,input\n1,a\n2,\"b\n"), "j.csv, line", "not a row");
        failsWith(write("k.csv", "id,id\n1,a\n"), "line 1", "two columns");
        failsWith(write("l.csv", "id,,input\n1,2,a\n"), "line 1", "without a name");
    }

    @Test
    void isEmptyWhenTheFileIs() {
        for (String name : List.of("a.jsonl", "a.json", "a.csv", "a.tsv", "a.parquet", "b.jsonl.gz", "b.csv.gz")) {
            assertThat(read(write(name, ""))).isEmpty();
        }
        assertThat(read(write("header.csv", "id,input\n"))).isEmpty();
        assertThat(read(write("array.json", "[]"))).isEmpty();
        assertThat(read(gzip("empty.jsonl.gz", ""))).isEmpty();
    }

    @Test
    void refusesWhatItCannotOpen() {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> DatasetFile.open(folder.resolve("none.csv")))
                .withMessageContaining("no such file");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> DatasetFile.open(write("a.txt", "x")))
                .withMessageContaining(".jsonl");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> DatasetFile.open(write("a.csv", "x"), DatasetOptions.DEFAULT.withSplit("test")))
                .withMessageContaining("folder");
        failsWith(write("b.csv.gz", "id,input\n1,a\n"), "b.csv.gz", "cannot be read");
        failsWith(
                write("c.parquet", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"),
                "git lfs pull");
        assertThat(read(write("d.txt", "id,input\n1,a\n"), DatasetOptions.DEFAULT.withFormat(Format.CSV)))
                .hasSize(1);
    }

    @Test
    void isReadAgainAndKnownByItsContent() {
        DatasetFile first = DatasetFile.open(write("a.csv", "id,input\n1,a\n"));

        assertThat(first.samples()).hasSize(1);
        assertThat(first.samples()).hasSize(1);
        assertThat(first.fingerprint())
                .hasSize(64)
                .isEqualTo(DatasetFile.open(write("b.csv", "id,input\n1,a\n")).fingerprint())
                .isNotEqualTo(
                        DatasetFile.open(write("c.csv", "id,input\n1,b\n")).fingerprint());
    }

    private void failsWith(Path file, String... parts) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> read(file))
                .satisfies(e -> assertThat(e).hasMessageContainingAll(parts));
    }

    private static List<Sample> read(Path file) {
        return read(file, DatasetOptions.DEFAULT);
    }

    private static List<Sample> read(Path file, DatasetOptions options) {
        try (Stream<Sample> samples = DatasetFile.open(file, options).samples()) {
            return samples.toList();
        }
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path gzip(String name, String text) {
        Path file = folder.resolve(name);
        try (GZIPOutputStream stream = new GZIPOutputStream(Files.newOutputStream(file))) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
