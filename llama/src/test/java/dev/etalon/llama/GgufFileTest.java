package dev.etalon.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GgufFileTest {
    @TempDir
    Path folder;

    @Test
    void refusesWhatIsNoModel() throws IOException {
        Path text = Files.writeString(folder.resolve("a.gguf"), "not a model");
        Path future = Files.write(folder.resolve("b.gguf"), new byte[] {'G', 'G', 'U', 'F', 9, 0, 0, 0});

        assertThatThrownBy(() -> GgufModel.open(GgufSettings.of(folder.resolve("none.gguf"))))
                .hasMessageContaining("there is no file");
        assertThatThrownBy(() -> GgufModel.open(GgufSettings.of(text))).hasMessageContaining("no GGUF file");
        assertThatThrownBy(() -> GgufModel.open(GgufSettings.of(future))).hasMessageContaining("version 9");
    }

    @Test
    void aFileThatEndsTooEarlySaysSo() throws IOException {
        Path cut = folder.resolve("cut.gguf");
        Files.copy(LocalModel.file(), cut);
        try (RandomAccessFile file = new RandomAccessFile(cut.toFile(), "rw")) {
            file.setLength(3_000_000);
        }

        assertThatThrownBy(() -> GgufModel.open(GgufSettings.of(cut)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is corrupted or incomplete");
    }

    @Test
    void isKnownByItsContentAndNotByItsPlace() throws IOException {
        byte[] content = {'G', 'G', 'U', 'F', 3, 0, 0, 0};
        Path here = Files.write(folder.resolve("m.gguf"), content);
        Path there = Files.write(Files.createDirectory(folder.resolve("other")).resolve("m.gguf"), content);
        Path changed = Files.write(folder.resolve("other/n.gguf"), new byte[] {'G', 'G', 'U', 'F', 3, 0, 0, 0, 1});

        assertThat(GgufModel.id(GgufSettings.of(here))).isEqualTo(GgufModel.id(GgufSettings.of(there)));
        assertThat(GgufFile.sha256(changed)).isNotEqualTo(GgufFile.sha256(here));
        assertThat(GgufModel.id(GgufSettings.of(here).withTemplate("chatml")))
                .isNotEqualTo(GgufModel.id(GgufSettings.of(here)));
    }

    @Test
    void knowsItsPlatforms() {
        assertThat(LibraryFile.platform("linux", "amd64")).isEqualTo("Linux/x86_64");
        assertThat(LibraryFile.platform("mac os x", "aarch64")).isEqualTo("Mac/aarch64");
        assertThatThrownBy(() -> LibraryFile.platform("windows 11", "amd64"))
                .hasMessageContaining("Linux and macOS")
                .hasMessageContaining("windows 11 amd64");
    }

    @Test
    void refusesSettingsThatCannotBe() {
        Path file = Path.of("m.gguf");

        assertThatThrownBy(() -> GgufSettings.of(file).withContext(10)).hasMessageContaining("context must be 256");
        assertThatThrownBy(() -> GgufSettings.of(file).withThreads(0)).hasMessageContaining("threads");
    }
}
