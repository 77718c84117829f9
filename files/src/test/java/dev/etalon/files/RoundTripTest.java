package dev.etalon.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Sample;
import dev.etalon.files.export.Column;
import dev.etalon.files.export.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What is exported comes back the same through every format. */
class RoundTripTest {
    private static final List<Column> COLUMNS = List.of(
            Column.text("input"), Column.text("a b"), Column.integer("n"), Column.number("x"), Column.bool("ok"));

    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("etalon-round-trip");
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 50)
    void throughJsonLines(@ForAll("rows") List<Map<String, Object>> rows) throws IOException {
        assertThat(throughFile("a.jsonl", rows)).isEqualTo(rows);
        assertThat(throughFile("a.jsonl.gz", rows)).isEqualTo(rows);
    }

    @Property(tries = 50)
    void throughSeparatedValues(@ForAll("rows") List<Map<String, Object>> rows) throws IOException {
        List<Map<String, Object>> texts =
                rows.stream().map(RoundTripTest::asText).toList();

        assertThat(throughFile("a.csv", rows)).isEqualTo(texts);
        assertThat(throughFile("a.tsv.gz", rows)).isEqualTo(texts);
    }

    @Property(tries = 30)
    void throughParquet(@ForAll("rows") List<Map<String, Object>> rows) throws IOException {
        assertThat(throughFile("a.parquet", rows)).isEqualTo(rows);
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> rows() {
        Arbitrary<Object> input = text().map(Object.class::cast);
        Arbitrary<Object> text = text().injectNull(0.2).map(Object.class::cast);
        Arbitrary<Object> integer = Arbitraries.longs().injectNull(0.2).map(Object.class::cast);
        Arbitrary<Object> number = Arbitraries.doubles().injectNull(0.2).map(Object.class::cast);
        Arbitrary<Object> bool = Arbitraries.of(true, false).injectNull(0.2).map(Object.class::cast);
        return Combinators.combine(input, text, integer, number, bool)
                .as(RoundTripTest::row)
                .list()
                .ofMaxSize(20);
    }

    /** Any text that UTF-8 can hold, with more of what formats stumble over. */
    private static Arbitrary<String> text() {
        Arbitrary<String> hard = Arbitraries.of(
                "\"", "\"\"", ",", "\t", "\n", "\r\n", "\r", " ", "'", "\\", "\uFEFF", "\u2028", "\u0000", "=1+1", "😀",
                "null", "{{");
        Arbitrary<String> any = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .map(Character::toString);
        return Arbitraries.frequencyOf(Tuple.of(1, hard), Tuple.of(1, any))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static Map<String, Object> row(Object input, Object text, Object integer, Object number, Object bool) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("input", input);
        row.put("a b", text);
        row.put("n", integer);
        row.put("x", number);
        row.put("ok", bool);
        return row;
    }

    private static Map<String, Object> asText(Map<String, Object> row) {
        Map<String, Object> texts = new LinkedHashMap<>();
        row.forEach((key, value) -> texts.put(key, value == null ? null : value.toString()));
        return texts;
    }

    private static List<Map<String, Object>> throughFile(String name, List<Map<String, Object>> rows)
            throws IOException {
        Path file = folder.resolve(name);
        TableFile.write(file, COLUMNS, rows.stream());
        try (Stream<Sample> samples = DatasetFile.open(file).samples()) {
            return samples.map(RoundTripTest::row).toList();
        }
    }

    private static Map<String, Object> row(Sample sample) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("input", sample.input());
        // JSON reads small whole numbers as Integer
        sample.metadata().forEach((key, value) -> row.put(key, value instanceof Integer n ? Long.valueOf(n) : value));
        return row;
    }
}
