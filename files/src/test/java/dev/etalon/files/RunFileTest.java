package dev.etalon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.DatasetException;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunFileTest {
    @TempDir
    Path folder;

    @Test
    void answersWithTheDocumentsOfTheTopic() throws Exception {
        Path file = write("1 Q0 a 1 2.5 tag\n2 Q0 b 1 -1e-3 tag\n1 Q0 \"q 2 0.5 tag\n");
        assertThat(answer(file, "1")).isEqualTo("[{\"id\":\"a\",\"score\":2.5},{\"id\":\"\\\"q\",\"score\":0.5}]");
        assertThat(answer(file, "2")).isEqualTo("[{\"id\":\"b\",\"score\":-0.001}]");
    }

    @Test
    void hasNothingForATopicThatIsNotThere() throws Exception {
        assertThat(answer(write("1 Q0 a 1 2.5 tag\n"), "2")).isEqualTo("[]");
        assertThat(answer(write(""), "2")).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "1 Q0 a 1 2.5, line 1: 5 words",
        "1 Q0 a 1 2.5 t|1 Q0 b 1 high t, 'line 2: the score must be a number, not \"high\"'",
        "1 Q0 a 1 NaN t, 'line 1: the score must be a finite number, not \"NaN\"'",
        "1 Q0 a 1 2.5 t|# x||1 Q0 a 1 2.5 t, 'line 4: document \"a\" is found twice for topic \"1\"'",
    })
    void namesTheLineThatIsWrong(String lines, String message) throws IOException {
        Path file = write(lines.replace('|', '\n'));
        assertThatThrownBy(() -> answer(file, "1"))
                .isInstanceOf(CallException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(message);
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Path file = Files.write(folder.resolve("run.txt"), new byte[] {'1', ' ', (byte) 0xFF, '\n'});
        assertThatThrownBy(() -> RunFile.open(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> RunFile.open(folder.resolve("none"))).isInstanceOf(DatasetException.class);
    }

    @Test
    void readsPackedFilesFromManyThreads() throws Exception {
        Path file = folder.resolve("run.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 20_000; i++) {
                out.write((i / 10 + " Q0 d" + i + " 0 " + i + " tag\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        try (RunFile run = RunFile.open(file);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int topic = 0; topic < 2_000; topic++) {
                Sample sample = Sample.of(Integer.toString(topic), "");
                answers.add(threads.submit(() -> run.answer(sample, 0).text()));
            }
            for (int topic = 0; topic < 2_000; topic++) {
                assertThat(answers.get(topic).get())
                        .startsWith("[{\"id\":\"d" + 10 * topic + "\"")
                        .contains("d" + (10 * topic + 9));
            }
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("run.txt"), text);
    }

    private static String answer(Path file, String topic) throws CallException {
        try (RunFile run = RunFile.open(file)) {
            return run.answer(Sample.of(topic, ""), 0).text();
        }
    }
}
