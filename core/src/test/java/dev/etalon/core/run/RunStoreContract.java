package dev.etalon.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.etalon.core.dataset.Document;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Step;
import dev.etalon.core.traffic.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RunStore} must do. */
public abstract class RunStoreContract {
    protected static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123Z");

    protected RunStore store;

    /** An empty store. */
    protected abstract RunStore create() throws Exception;

    @BeforeEach
    void createTheStore() throws Exception {
        store = create();
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    @Test
    void hasNoRunsAtFirst() {
        assertThat(store.runs()).isEmpty();
        assertThat(store.find("none")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.trials("none"))
                .withMessageContaining("none");
    }

    @Test
    void keepsARunFromItsBeginning() {
        Run run = run("a", NOON);
        try (RunJournal journal = store.open(run)) {
            assertThat(journal.isEmpty()).isTrue();
            assertThat(store.find("a")).contains(run);
            assertThat(store.runs()).containsExactly(run);
        }
        assertThat(store.find("a")).contains(run);
        assertThat(trials("a")).isEmpty();
    }

    @Test
    void listsTheNewestRunFirst() {
        store.open(run("old", NOON)).close();
        store.open(run("new", NOON.plusSeconds(9))).close();
        store.open(run("older", NOON.minusSeconds(9))).close();
        assertThat(store.runs()).extracting(Run::id).containsExactly("new", "old", "older");
    }

    @Test
    void findsRunsByTheBeginningOfTheirId() {
        store.open(run("abc", NOON)).close();
        store.open(run("abd", NOON.plusSeconds(1))).close();
        store.open(run("xbc", NOON)).close();
        assertThat(store.findByPrefix("ab")).extracting(Run::id).containsExactly("abd", "abc");
        assertThat(store.find("ab")).isEmpty();
    }

    @Test
    void recordsHowARunEnded() {
        Instant before = Instant.now().minusMillis(1);
        try (RunJournal journal = store.open(run("a", NOON))) {
            journal.finish(Run.Status.COMPLETE);
        }
        Run run = store.find("a").orElseThrow();
        assertThat(run.status()).isEqualTo(Run.Status.COMPLETE);
        assertThat(run.finished()).isBetween(before, Instant.now());
        assertThat(run.started()).isEqualTo(NOON);
    }

    @Test
    void refusesToFinishAsRunning() {
        try (RunJournal journal = store.open(run("a", NOON))) {
            assertThatIllegalArgumentException().isThrownBy(() -> journal.finish(Run.Status.RUNNING));
        }
    }

    @Test
    void goesOnWithARunThatIsKept() throws Exception {
        try (RunJournal journal = store.open(run("a", NOON))) {
            journal.record(trial(0, "s0", 0));
            journal.finish(Run.Status.INTERRUPTED);
        }
        List<Run.MeasureKey> measures = List.of(new Run.MeasureKey("wer", "wer|v1"));
        RunConfig config = new RunConfig(Map.of("budget", "9"));
        Run again = new Run("a", "suite", NOON.plusSeconds(60), null, Run.Status.RUNNING, config, measures);
        try (RunJournal journal = store.open(again)) {
            assertThat(journal.isEmpty()).isFalse();
            assertThat(journal.recorded("s0", 0)).contains(trial(0, "s0", 0));
            assertThat(store.find("a"))
                    .contains(new Run("a", "suite", NOON, null, Run.Status.RUNNING, config, measures));
        }
    }

    @Test
    void refusesASecondWriterOfARun() {
        Run run = run("a", NOON);
        RunJournal first = store.open(run);
        assertThatIllegalStateException().isThrownBy(() -> store.open(run)).withMessageContaining("run a");
        store.open(run("b", NOON)).close();
        first.close();
        first.close();
        store.open(run).close();
    }

    @Test
    void writesNothingThroughAClosedJournal() {
        RunJournal journal = store.open(run("a", NOON));
        journal.close();
        assertThatIllegalStateException().isThrownBy(() -> journal.record(trial(0, "s0", 0)));
        assertThatIllegalStateException().isThrownBy(() -> journal.finish(Run.Status.COMPLETE));
        assertThatIllegalStateException().isThrownBy(() -> journal.recorded("s0", 0));
        assertThat(trials("a")).isEmpty();
        assertThat(store.find("a")).map(Run::status).contains(Run.Status.RUNNING);
    }

    @Test
    void keepsATrialWithAllThatItHas() throws Exception {
        Trial trial = new Trial(7, richSample(), 2, new Outcome.Answered(richAnswer()), richScores());
        try (RunJournal journal = store.open(run("a", NOON))) {
            journal.record(trial);
            assertThat(journal.recorded("id-7", 2)).contains(trial);
            assertThat(journal.recorded("id-7", 0)).isEmpty();
            assertThat(journal.recorded("id-8", 2)).isEmpty();
        }
        assertThat(trials("a")).containsExactly(trial);
    }

    @Test
    void keepsATrialWithoutAnAnswer() throws Exception {
        Failure failure = new Failure(FailureKind.RATE_LIMITED, "429 after five tries");
        Evidence paid = Evidence.of("half an ans").with("usage", Map.of("calls", 1));
        Trial trial = new Trial(0, Sample.of("s0", "?"), 0, new Outcome.Unanswered(failure, paid), Map.of());
        try (RunJournal journal = store.open(run("a", NOON))) {
            journal.record(trial);
            assertThat(journal.recorded("s0", 0)).contains(trial);
        }
        assertThat(trials("a")).containsExactly(trial);
    }

    @Test
    void replacesATrialThatIsRecordedAgain() throws Exception {
        Outcome failed = new Outcome.Unanswered(new Failure(FailureKind.TIMEOUT, "60 s"));
        Map<String, Score> scores = Map.of("exact", Score.graded(1), "wer", Score.graded(0.5));
        Trial second = new Trial(0, Sample.of("s0", "in s0"), 0, answered("again"), Map.of("wer", Score.graded(0.25)));
        try (RunJournal journal = store.open(run("a", NOON))) {
            journal.record(new Trial(0, Sample.of("s0", "in s0"), 0, failed, scores));
            journal.record(second);
            assertThat(journal.recorded("s0", 0)).contains(second);
        }
        assertThat(trials("a")).containsExactly(second);
    }

    @Test
    void addsScoresToATrial() throws Exception {
        try (RunJournal journal = store.open(run("a", NOON))) {
            journal.record(trial(0, "s0", 0));
            journal.record("s0", 0, Map.of("wer", Score.graded(0.5), "judge", Score.abstained("cannot tell")));
            journal.record("s0", 0, Map.of("judge", Score.labelled("good", "bad")));
            journal.record("s0", 0, Map.of());
        }
        assertThat(trials("a"))
                .singleElement()
                .extracting(Trial::scores)
                .isEqualTo(Map.of(
                        "exact", Score.graded(1), "wer", Score.graded(0.5), "judge", Score.labelled("good", "bad")));
    }

    @Test
    void refusesScoresOfATrialThatIsNotRecorded() throws Exception {
        try (RunJournal journal = store.open(run("a", NOON))) {
            journal.record(trial(0, "s0", 0));
            Map<String, Score> scores = Map.of("wer", Score.graded(0.5));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> journal.record("s0", 1, scores))
                    .withMessageContaining("s0");
            assertThatIllegalArgumentException().isThrownBy(() -> journal.record("s1", 0, scores));
        }
        assertThat(trials("a")).containsExactly(trial(0, "s0", 0));
    }

    @Test
    void holdsIdsAndOrdinalsTogether() throws Exception {
        try (RunJournal journal = store.open(run("a", NOON))) {
            journal.record(trial(0, "s0", 0));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> journal.record(trial(1, "s0", 1)))
                    .withMessageContaining("s0");
            assertThatIllegalArgumentException().isThrownBy(() -> journal.record(trial(0, "s1", 0)));
            journal.record(trial(1, "s1", 0));
        }
        assertThat(trials("a")).containsExactly(trial(0, "s0", 0), trial(1, "s1", 0));
    }

    @Test
    void keepsASampleAsItsFirstTrialHadIt() throws Exception {
        Sample changed = Sample.of("s0", "in s0").withMetadata("later", true);
        try (RunJournal journal = store.open(run("a", NOON))) {
            journal.record(trial(0, "s0", 0));
            journal.record(new Trial(0, changed, 1, answered("x"), Map.of()));
        }
        assertThat(trials("a")).extracting(Trial::sample).containsOnly(Sample.of("s0", "in s0"));
    }

    @Test
    void streamsTrialsByOrdinalAndRepeat() throws Exception {
        try (RunJournal journal = store.open(run("a", NOON))) {
            journal.record(trial(10, "s10", 1));
            journal.record(trial(9, "s9", 0));
            journal.record(trial(10, "s10", 0));
            journal.record(trial(2, "s2", 0));
        }
        assertThat(trials("a"))
                .containsExactly(trial(2, "s2", 0), trial(9, "s9", 0), trial(10, "s10", 0), trial(10, "s10", 1));
    }

    @Test
    void keepsTheTrialsOfRunsApart() throws Exception {
        try (RunJournal a = store.open(run("a", NOON));
                RunJournal b = store.open(run("b", NOON))) {
            a.record(trial(0, "s0", 0));
            b.record(trial(0, "other", 0));
            b.record(trial(1, "s0", 0));
            assertThat(a.recorded("other", 0)).isEmpty();
        }
        assertThat(trials("a")).containsExactly(trial(0, "s0", 0));
        assertThat(trials("b")).containsExactly(trial(0, "other", 0), trial(1, "s0", 0));
    }

    @Test
    void streamsWhileTheRunIsWritten() throws Exception {
        try (RunJournal journal = store.open(run("a", NOON))) {
            journal.record(trial(0, "s0", 0));
            journal.record(trial(1, "s1", 0));
            try (Stream<Trial> stream = store.trials("a")) {
                var iterator = stream.iterator();
                assertThat(iterator.next()).isEqualTo(trial(0, "s0", 0));
                journal.record(trial(2, "s2", 0));
                assertThat(iterator.next()).isEqualTo(trial(1, "s1", 0));
            }
        }
        assertThat(trials("a")).hasSize(3);
    }

    @Test
    void takesRecordsFromAThousandThreads() throws Exception {
        try (RunJournal journal = store.open(run("a", NOON));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> records = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                Trial trial = trial(i, "s" + i, 0);
                records.add(threads.submit(() -> {
                    journal.record(trial);
                    journal.record(trial.sample().id(), 0, Map.of("wer", Score.graded(0)));
                    return journal.recorded(trial.sample().id(), 0).orElseThrow();
                }));
            }
            for (Future<?> record : records) {
                record.get();
            }
        }
        assertThat(trials("a"))
                .hasSize(1000)
                .allSatisfy(trial -> assertThat(trial.scores()).containsOnlyKeys("exact", "wer"));
    }

    protected final List<Trial> trials(String runId) {
        try (Stream<Trial> stream = store.trials(runId)) {
            return stream.toList();
        }
    }

    protected static Run run(String id, Instant started) {
        RunConfig config = new RunConfig(Map.of("scorers.exact.case", "mixed", "seed", "42"));
        List<Run.MeasureKey> measures = List.of(new Run.MeasureKey("exact", "exact|v1|case:mixed"));
        return new Run(id, "suite", started, null, Run.Status.RUNNING, config, measures);
    }

    protected static Trial trial(long ordinal, String sampleId, int repeat) {
        Sample sample = Sample.of(sampleId, "in " + sampleId);
        return new Trial(ordinal, sample, repeat, answered("out"), Map.of("exact", Score.graded(1)));
    }

    private static Outcome answered(String text) {
        return new Outcome.Answered(Answer.of(text));
    }

    private static Sample richSample() {
        Map<String, Object> metadata = new java.util.LinkedHashMap<>();
        metadata.put("domain", "Право");
        metadata.put("none", null);
        metadata.put("hard", true);
        metadata.put("weight", 0.1);
        metadata.put("tags", List.of("a", 1, List.of()));
        metadata.put("nested", Map.of("x", Map.of("y", 2)));
        return new Sample("id-7", "Что?\n\"да\" 😀", List.of(new Document("d1", "text")), List.of("да", ""), metadata);
    }

    private static Answer richAnswer() {
        Usage usage = new Usage(3, 1200, 80, new BigDecimal("0.012300"));
        List<Step> trace = List.of(new Step("retrieve", "query", "three passages"));
        return new Answer("Да.", 2, trace, usage, Duration.ofNanos(1_234_567_891L), Map.of("model", "m"));
    }

    private static Map<String, Score> richScores() {
        Evidence evidence = Evidence.of("because").with("got", List.of(1, "x"));
        return Map.of(
                "graded", new Score.Graded(1e-300, List.of(1.0, 0.1, Double.MAX_VALUE), evidence),
                "labelled", new Score.Labelled("yes", null, evidence),
                "expected", new Score.Labelled("", "no", Evidence.NONE),
                "abstained", new Score.Abstained("not defined", evidence),
                "failed", new Score.Failed(new Failure(FailureKind.UNREADABLE, "no verdict"), evidence));
    }
}
