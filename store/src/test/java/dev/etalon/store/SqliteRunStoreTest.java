package dev.etalon.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunJournal;
import dev.etalon.core.run.RunStore;
import dev.etalon.core.run.RunStoreContract;
import dev.etalon.core.score.Score;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRunStoreTest extends RunStoreContract {
    @TempDir
    Path folder;

    @Override
    protected RunStore create() {
        return Stores.open(folder).runs();
    }

    @Test
    void keepsRunsWhenItIsClosed() throws Exception {
        try (RunJournal journal = store.open(run("a", NOON))) {
            journal.record(trial(0, "s0", 0));
            journal.record("s0", 0, Map.of("wer", Score.graded(0)));
            journal.finish(Run.Status.COMPLETE);
        }
        var before = trials("a");
        Run run = store.find("a").orElseThrow();
        store.close();
        store = create();
        assertThat(store.find("a")).contains(run);
        assertThat(trials("a")).isEqualTo(before);
    }
}
