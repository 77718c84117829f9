package dev.etalon.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.DatasetException;
import dev.etalon.core.dataset.Sample;
import dev.etalon.files.export.Column;
import dev.etalon.files.export.TableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, reading ends with samples or with a message for people. */
class FuzzTest {
    private static final String SEEDS = """
            {"id": "1", "input": "é😀\\u00e9", "reference": ["x", 1.5e3], "context": [{"text": "t"}]}
            {"id": "2", "input": "y", "reference": null}
            """;

    @TempDir
    private Path folder;

    private int files;

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.json", "a.csv", "a.tsv", "a.parquet", "a.csv.gz", "a.parquet.gz"})
    void noiseEndsInAMessage(String name) throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            read(name, noise);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.json", "a.csv", "a.tsv"})
    void damagedTextEndsInAMessage(String name) throws IOException {
        String text = name.endsWith("sv") ? "id,input,reference\n1,\"é,\n\"\"\",x\n2,y,\n" : SEEDS;
        damage(name, text.getBytes(StandardCharsets.UTF_8), 500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv.gz", "a.jsonl.gz", "a.parquet"})
    void damagedFilesEndInAMessage(String name) throws IOException {
        Path file = folder.resolve("whole-" + name);
        TableFile.write(
                file,
                List.of(Column.text("id"), Column.text("input"), Column.number("x")),
                IntStream.range(0, 50).mapToObj(i -> Map.of("id", "id" + i, "input", "text " + i, "x", i / 2.0)));
        damage(name, Files.readAllBytes(file), 60);
    }

    private void damage(String name, byte[] whole, int times) throws IOException {
        Random random = new Random(2);
        int readable = 0;
        for (int i = 0; i < times; i++) {
            byte[] damaged = whole.clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            readable += read(
                    name, random.nextInt(4) > 0 ? damaged : Arrays.copyOf(damaged, random.nextInt(damaged.length)));
        }
        assertThat(readable).isLessThan(times);
    }

    private int read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(files++ + name), bytes);
        try (Stream<Sample> samples = DatasetFile.open(file).samples()) {
            samples.forEach(sample -> assertThat(sample.id()).isNotBlank());
            return 1;
        } catch (DatasetException e) {
            assertThat(e.getMessage()).contains(name).endsWith(".");
            return 0;
        } finally {
            Files.delete(file);
        }
    }
}
