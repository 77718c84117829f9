package dev.etalon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.etalon.core.run.RunJournal;
import dev.etalon.core.run.Trial;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    @TempDir
    Path folder;

    @Test
    void aRunOfALiveProcessIsRefusedAndOneOfAKilledProcessGoesOn() throws Exception {
        Process process = start(0);
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("open");
            try (Stores stores = Stores.open(folder)) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> stores.runs().open(CrashingRecorder.run()))
                        .withMessageContaining("process " + process.pid());
                process.destroyForcibly().waitFor();
                stores.runs().open(CrashingRecorder.run()).close();
            }
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @Tag("slow")
    void nothingRecordedIsLostOrDoubledHoweverOftenTheProcessIsKilled() throws Exception {
        Random random = new Random(42);
        Set<Long> told = new HashSet<>();
        long first = 0;
        for (int kill = 0; kill < 20; kill++) {
            told.addAll(recordUntilKilled(first, random.nextInt(400), random.nextInt(20)));
            first = verifyAndResume(told);
        }
        assertThat(told).hasSizeGreaterThan(1000);
    }

    private Set<Long> recordUntilKilled(long first, int records, int milliseconds) throws Exception {
        Process process = start(first);
        Set<Long> told = new HashSet<>();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("open");
            for (int i = 0; i < records; i++) {
                told.add(Long.valueOf(output.readLine()));
            }
            Thread.sleep(milliseconds);
            // By its handle: the process object would also close the output that is still to be read.
            process.toHandle().destroyForcibly();
            process.waitFor();
            told.addAll(completeLines(output));
        } finally {
            process.destroyForcibly();
        }
        return told;
    }

    /** Whole lines only: what the kill has cut says nothing. */
    private static Set<Long> completeLines(BufferedReader output) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        for (int n = output.read(buffer); n >= 0; n = output.read(buffer)) {
            text.append(buffer, 0, n);
        }
        Set<Long> ordinals = new HashSet<>();
        text.substring(0, text.lastIndexOf("\n") + 1).lines().map(Long::valueOf).forEach(ordinals::add);
        return ordinals;
    }

    /** Checks that all that was told is there, once and whole, and the run goes on; returns a fresh ordinal. */
    private long verifyAndResume(Set<Long> told) throws Exception {
        try (Stores stores = Stores.open(folder)) {
            assertThat(integrity()).isEqualTo("ok");
            List<Trial> trials;
            try (Stream<Trial> stream = stores.runs().trials("r")) {
                trials = stream.toList();
            }
            assertThat(trials)
                    .extracting(Trial::ordinal)
                    .doesNotHaveDuplicates()
                    .containsAll(told);
            assertThat(trials)
                    .allSatisfy(trial -> assertThat(trial).isEqualTo(CrashingRecorder.trial(trial.ordinal())));
            long fresh = trials.isEmpty() ? 0 : trials.getLast().ordinal() + 1;
            try (RunJournal journal = stores.runs().open(CrashingRecorder.run())) {
                journal.record(CrashingRecorder.trial(fresh));
                assertThat(journal.recorded("s" + fresh, 0)).contains(CrashingRecorder.trial(fresh));
            }
            return fresh + 1;
        }
    }

    private String integrity() throws Exception {
        try (Connection connection =
                        SqliteDatabase.at(folder.resolve("etalon.db")).reading();
                var statement = connection.createStatement();
                var row = statement.executeQuery("pragma integrity_check")) {
            return row.getString(1);
        }
    }

    private Process start(long first) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingRecorder.class.getName(),
                        folder.toString(),
                        String.valueOf(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
