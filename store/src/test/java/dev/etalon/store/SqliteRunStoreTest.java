package dev.etalon.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunJournal;
import dev.etalon.core.run.RunStore;
import dev.etalon.core.run.RunStoreContract;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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
    void readersSeeOneStateWhileAThousandThreadsWrite() throws Exception {
        try (RunJournal journal = store.open(run("a", NOON));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> records = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                int first = i;
                records.add(threads.submit(() -> {
                    for (int ordinal = first; ordinal < 5000; ordinal += 1000) {
                        journal.record(trial(ordinal, "s" + ordinal, 0));
                    }
                    return null;
                }));
            }
            int before = 0;
            while (before < 5000) {
                List<Trial> seen = trials("a");
                assertThat(seen)
                        .hasSizeGreaterThanOrEqualTo(before)
                        .allSatisfy(
                                trial -> assertThat(trial).isEqualTo(trial(trial.ordinal(), "s" + trial.ordinal(), 0)));
                assertThat(seen).extracting(Trial::ordinal).isSorted().doesNotHaveDuplicates();
                before = seen.size();
            }
            for (Future<?> record : records) {
                record.get();
            }
        }
    }

    @Test
    void aStreamThatIsLeftOpenHoldsUpNobody() throws Exception {
        try (RunJournal journal = store.open(run("a", NOON))) {
            journal.record(trial(0, "s0", 0));
            journal.record(trial(1, "s1", 0));
            try (Stream<Trial> stream = store.trials("a")) {
                var iterator = stream.iterator();
                iterator.next();
                for (int ordinal = 2; ordinal < 200; ordinal++) {
                    journal.record(trial(ordinal, "s" + ordinal, 0));
                }
                iterator.next();
                assertThat(iterator.hasNext()).isFalse();
            }
        }
        assertThat(trials("a")).hasSize(200);
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
