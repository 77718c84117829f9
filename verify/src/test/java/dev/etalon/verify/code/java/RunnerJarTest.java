package dev.etalon.verify.code.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class RunnerJarTest {

    @Test
    void holdsEveryClassThatRunsInside() throws Exception {
        Path classes = Path.of(RunnerJar.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve(RunnerJar.PACKAGE.replace('.', '/'));
        List<String> all;
        try (var files = Files.list(classes)) {
            all = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("package-info.class"))
                    .sorted()
                    .toList();
        }

        try (ZipFile jar =
                new ZipFile(RunnerJar.unpacked().resolve(RunnerJar.NAME).toFile())) {
            assertThat(jar.stream()
                            .map(entry -> Path.of(entry.getName()).getFileName().toString()))
                    .containsExactlyElementsOf(all);
        }
    }
}
