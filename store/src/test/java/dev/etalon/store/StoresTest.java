package dev.etalon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunConfig;
import dev.etalon.core.run.RunJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoresTest {
    @TempDir
    Path folder;

    @Test
    void makesTheFolderAndTheDatabase() throws Exception {
        Path inner = folder.resolve("a/b");
        Stores.open(inner).close();
        assertThat(inner.resolve("etalon.db")).isRegularFile();
        assertThat(number(inner.resolve("etalon.db"), "pragma user_version")).isEqualTo(Schema.VERSION);
    }

    @Test
    void findsTheDatabaseUnderEitherAddress() {
        try (Stores stores = Stores.open("jdbc:sqlite:" + folder.resolve("etalon.db"))) {
            stores.runs().open(run("a")).close();
        }
        try (Stores stores = Stores.open(folder.toString())) {
            assertThat(stores.runs().find("a")).contains(run("a"));
        }
    }

    @RepeatedTest(10)
    void isMadeOnceWhenManyOpenItAtOnce() throws Exception {
        List<Future<?>> openings = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                Run run = run("r" + i);
                openings.add(threads.submit(() -> {
                    try (Stores stores = Stores.open(folder)) {
                        stores.runs().open(run).close();
                    }
                }));
            }
        }
        for (Future<?> opening : openings) {
            opening.get();
        }
        assertThat(number(folder.resolve("etalon.db"), "select count(*) from runs"))
                .isEqualTo(6);
    }

    @Test
    void refusesAnAddressThatItCannotOpen() {
        refuses(() -> Stores.open("jdbc:postgresql://db/etalon"), "jdbc:postgresql", "jdbc:sqlite:FILE");
        refuses(() -> Stores.open("jdbc:sqlite::memory:"), ":memory:");
        refuses(() -> Stores.open(folder.resolve("what?")), "question mark");
    }

    @Test
    void refusesAFolderThatCannotBe() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        refuses(() -> Stores.open(file), file.toString(), "choose a folder");
        refuses(() -> Stores.open(file.resolve("inner")), file.toString(), "choose a folder");
    }

    @Test
    void refusesADatabaseThatCannotBeOpened() throws Exception {
        Files.createDirectory(folder.resolve("etalon.db"));
        refuses(() -> Stores.open(folder), "etalon.db", "choose a folder that this user can write to");
    }

    @Test
    void refusesADatabaseOfANewerProgram() throws Exception {
        Stores.open(folder).close();
        execute("pragma user_version = 99");
        refuses(() -> Stores.open(folder), "etalon.db", "newer Etalon", "99", "update Etalon");
    }

    @Test
    void refusesADamagedFile() throws Exception {
        Files.writeString(folder.resolve("etalon.db"), "no database at all. ".repeat(500));
        refuses(() -> Stores.open(folder), "etalon.db", "damaged", "move it away");
    }

    @Test
    void refusesTheDatabaseOfAnotherProgram() throws Exception {
        execute("create table accounts (id integer)");
        refuses(() -> Stores.open(folder), "etalon.db", "use another folder");
        assertThat(number(folder.resolve("etalon.db"), "select count(*) from accounts"))
                .isZero();
    }

    @Test
    void refusesARunThatAnotherStoreOfThisProcessIsWriting() {
        try (Stores one = Stores.open(folder);
                RunJournal journal = one.runs().open(run("a"));
                Stores two = Stores.open(folder)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> two.runs().open(run("a")))
                    .withMessageContaining("this process");
            journal.finish(Run.Status.INTERRUPTED);
        }
    }

    @Test
    void letsGoOfItsRunsWhenItIsClosed() {
        Stores one = Stores.open(folder);
        RunJournal journal = one.runs().open(run("a"));
        one.close();
        one.close();
        assertThatIllegalStateException().isThrownBy(() -> journal.finish(Run.Status.COMPLETE));
        assertThatIllegalStateException().isThrownBy(() -> one.runs().runs());
        assertThatIllegalStateException().isThrownBy(() -> one.runs().open(run("b")));
        try (Stores two = Stores.open(folder)) {
            two.runs().open(run("a")).close();
        }
    }

    @Test
    void locksRunsWhateverTheirIdLooksLike() {
        try (Stores stores = Stores.open(folder)) {
            stores.runs().open(run("../../выход: 1/2")).close();
            assertThat(stores.runs().find("../../выход: 1/2")).isPresent();
        }
    }

    @Test
    void readsTrialsInTheirOrderWithoutSortingThem() throws Exception {
        Stores.open(folder).close();
        var file = SqliteDatabase.at(folder.resolve("etalon.db"));
        try (Connection connection = file.reading();
                var statement = connection.createStatement();
                ResultSet plan = statement.executeQuery("explain query plan " + TrialDao.ALL.replace("?", "1"))) {
            StringBuilder steps = new StringBuilder();
            while (plan.next()) {
                steps.append(plan.getString("detail")).append('\n');
            }
            assertThat(steps).contains("SEARCH t").doesNotContain("TEMP B-TREE", "SCAN");
        }
    }

    private static void refuses(ThrowingCallable open, String... words) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(open)
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("etalon.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(Path file, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getInt(1);
        }
    }

    private static Run run(String id) {
        return new Run(id, "suite", Instant.EPOCH, null, Run.Status.RUNNING, new RunConfig(Map.of()), List.of());
    }
}
