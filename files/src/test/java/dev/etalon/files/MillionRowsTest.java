package dev.etalon.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million samples, with their ids checked for duplicates, fit a small heap: read in a JVM of its own. */
class MillionRowsTest {
    private static final int ROWS = 1_000_000;

    @TempDir
    private Path folder;

    @Test
    @Tag("slow")
    void streamThroughASmallHeap() throws Exception {
        Path file = write();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-cp",
                System.getProperty("java.class.path"),
                Counter.class.getName(),
                file.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();

        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("out")).strip()).isEqualTo(String.valueOf(ROWS));
    }

    private Path write() throws IOException {
        Path file = folder.resolve("million.jsonl");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int i = 0; i < ROWS; i++) {
                writer.write(
                        "{\"id\": \"sample-%d\", \"input\": \"question %d\", \"reference\": \"%d\", \"group\": \"g\"}%n"
                                .formatted(i, i, i));
            }
        }
        return file;
    }

    /** The program that the other JVM runs. */
    static final class Counter {
        private Counter() {}

        public static void main(String[] args) {
            try (var samples = DatasetFile.open(Path.of(args[0])).samples()) {
                System.out.println(
                        samples.filter(sample -> !sample.input().isEmpty()).count());
            }
        }
    }
}
