package dev.etalon.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.files.export.Column;
import dev.etalon.files.export.TableFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text files need no Parquet library: read and written in a JVM that has none. */
class LazyParquetTest {
    @TempDir
    private Path folder;

    @Test
    void textNeedsNoParquet() throws Exception {
        String all = System.getProperty("java.class.path");
        assertThat(all).contains("parquet-floor", "hardwood");
        String path = Pattern.compile(File.pathSeparator)
                .splitAsStream(all)
                .filter(part -> !part.contains("parquet") && !part.contains("hardwood"))
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-cp", path, Copy.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("out"))).isEqualTo("[x]");
    }

    /** The program that the other JVM runs. */
    static final class Copy {
        private Copy() {}

        public static void main(String[] args) throws IOException {
            Path file = Path.of(args[0], "a.csv.gz");
            TableFile.write(file, List.of(Column.text("input")), Stream.of(Map.of("input", "x")));
            try (var samples = DatasetFile.open(file).samples()) {
                System.out.print(samples.map(sample -> sample.input()).toList());
            }
        }
    }
}
