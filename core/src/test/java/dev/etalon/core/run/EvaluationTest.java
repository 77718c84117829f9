package dev.etalon.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Dataset;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private final MemoryRunStore store = new MemoryRunStore();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void recordsEveryRepeatOfEverySampleInOrder() throws InterruptedException {
        Run run = evaluation(3).repeats(2).measures(length()).run();

        assertThat(run.status()).isEqualTo(Run.Status.COMPLETE);
        assertThat(trials(run))
                .extracting(t -> t.sample().id() + "/" + t.repeat())
                .containsExactly("s0/0", "s0/1", "s1/0", "s1/1", "s2/0", "s2/1");
        assertThat(trials(run)).allSatisfy(t -> assertThat(t.scores()).containsEntry("length", Score.graded(1)));
    }

    @Test
    void whatTheSubjectThrowsIsAFailureNeverAScore() throws InterruptedException {
        Subject picky = (sample, repeat) -> switch (sample.id()) {
            case "s0" -> throw new CallException(FailureKind.TIMEOUT, "no reply in 60 s");
            case "s1" -> throw new IllegalStateException("boom");
            default -> Answer.of("x");
        };
        Run run = evaluation(3).subject(picky).measures(length()).run();

        assertThat(run.status()).isEqualTo(Run.Status.COMPLETE);
        assertThat(trials(run).subList(0, 2))
                .allSatisfy(t -> assertThat(t.scores()).isEmpty());
        assertThat(kinds(run)).containsExactly("TIMEOUT", "SUBJECT", "answered");
    }

    @Test
    void aScorerThatThrowsFailsItsOwnScoreOnly() throws InterruptedException {
        Measure broken = measure("broken", (sample, answer) -> {
            throw new IllegalStateException("no such table");
        });
        Run run = evaluation(1).measures(broken, length()).run();

        Trial trial = trials(run).getFirst();
        assertThat(trial.scores().get("length")).isEqualTo(Score.graded(1));
        assertThat(trial.scores().get("broken")).isInstanceOfSatisfying(Score.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(FailureKind.SCORER);
            assertThat(failed.failure().message()).contains("broken", "s0", "no such table");
        });
    }

    @Test
    void theSameIdGoesOnAndAsksOnlyWhatIsMissing() throws InterruptedException {
        RunControl control = new RunControl();
        Subject stopsAtTwo = (sample, repeat) -> {
            if (asked.incrementAndGet() == 2) {
                control.interrupt();
            }
            return Answer.of("x");
        };
        Run first = evaluation(10)
                .id("r")
                .inFlight(1)
                .control(control)
                .subject(stopsAtTwo)
                .measures(length())
                .run();
        assertThat(first.status()).isEqualTo(Run.Status.INTERRUPTED);
        int before = asked.get();

        Run second = evaluation(10).id("r").measures(length()).run();

        assertThat(second.status()).isEqualTo(Run.Status.COMPLETE);
        assertThat(trials(second)).hasSize(10);
        assertThat(asked.get()).isEqualTo(10);
        assertThat(before).isLessThan(10);
    }

    @Test
    void resumingUnderAnotherConfigurationIsRefusedWithTheDifference() throws InterruptedException {
        evaluation(1).id("r").settings(Map.of("prompt", "a")).run();

        assertThatThrownBy(() ->
                        evaluation(1).id("r").settings(Map.of("prompt", "b")).run())
                .isInstanceOf(ConfigChangedException.class)
                .hasMessageContaining("prompt: was a, is b");
    }

    @Test
    void aReachedBudgetStopsTheRunAndDropsNothingThatWasPaidFor() throws InterruptedException {
        Measure judge = measure("judge", (sample, answer) -> {
            if (sample.id().equals("s3")) {
                throw new CallException(FailureKind.BUDGET, "5 dollars are spent");
            }
            return Score.graded(1);
        });
        Run run = evaluation(100).inFlight(1).measures(judge).run();

        assertThat(run.status()).isEqualTo(Run.Status.BUDGET_REACHED);
        assertThat(trials(run)).hasSize(4);
        assertThat(trials(run).getLast().outcome()).isInstanceOf(Outcome.Answered.class);
        assertThat(trials(run).getLast().scores()).isEmpty();
    }

    @Test
    void tooManyErrorsStopTheRun() throws InterruptedException {
        Subject broken = (sample, repeat) -> {
            asked.incrementAndGet();
            throw new CallException(FailureKind.UNAUTHORIZED, "no key");
        };
        Run byCount = evaluation(1000)
                .inFlight(1)
                .errors(ErrorPolicy.count(3))
                .subject(broken)
                .run();
        assertThat(byCount.status()).isEqualTo(Run.Status.TOO_MANY_ERRORS);
        assertThat(asked.get()).isEqualTo(4);

        Run byShare =
                evaluation(20).errors(ErrorPolicy.share(0.5)).subject(broken).run();
        assertThat(byShare.status()).isEqualTo(Run.Status.TOO_MANY_ERRORS);
    }

    @Test
    void retryingErrorsMakesTheFailedTrialsAnew() throws InterruptedException {
        Subject down = (sample, repeat) -> {
            throw new CallException(FailureKind.SERVER, "503");
        };
        evaluation(2).id("r").subject(down).measures(length()).run();
        assertThat(evaluation(2).id("r").measures(length()).run())
                .satisfies(run -> assertThat(kinds(run)).containsOnly("SERVER"));

        Run again = evaluation(2).id("r").retryErrors(true).measures(length()).run();

        assertThat(kinds(again)).containsOnly("answered");
    }

    @Test
    void scoringAnEarlierRunAnewAsksTheSubjectNothing() throws InterruptedException {
        Run answers = evaluation(5).repeats(2).run();
        int before = asked.get();

        Run scored = Evaluation.of("t")
                .answersOf(answers.id())
                .store(store)
                .measures(length())
                .run();

        assertThat(asked.get()).isEqualTo(before);
        assertThat(trials(scored))
                .hasSize(10)
                .allSatisfy(t -> assertThat(t.scores()).containsKey("length"));
    }

    @Test
    void neverMoreTrialsUnderWayThanAllowed() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger peak = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(7);
        Subject slow = (sample, repeat) -> {
            peak.accumulateAndGet(now.incrementAndGet(), Math::max);
            full.countDown();
            full.await();
            now.decrementAndGet();
            return Answer.of("x");
        };
        evaluation(50).inFlight(7).subject(slow).run();

        assertThat(peak.get()).isEqualTo(7);
    }

    @Test
    void listenersHearOfEachTrialOnce() throws InterruptedException {
        Set<String> heard = ConcurrentHashMap.newKeySet();
        RunListener listener = new RunListener() {
            @Override
            public void recorded(Trial trial) {
                assertThat(heard.add(trial.sample().id())).isTrue();
            }
        };
        evaluation(20).listener(listener).run();

        assertThat(heard).hasSize(20);
    }

    @Test
    void twoMeasuresOfOneNameAreRefused() {
        assertThatThrownBy(() -> evaluation(1).measures(length(), length()).run())
                .hasMessageContaining("length");
    }

    private Evaluation evaluation(int samples) {
        List<Sample> all = IntStream.range(0, samples)
                .mapToObj(i -> Sample.of("s" + i, "q"))
                .toList();
        return Evaluation.of("t").store(store).dataset(Dataset.of(all)).subject((sample, repeat) -> {
            asked.incrementAndGet();
            return Answer.of("x");
        });
    }

    private List<Trial> trials(Run run) {
        try (Stream<Trial> trials = store.trials(run.id())) {
            return trials.toList();
        }
    }

    private List<String> kinds(Run run) {
        return trials(run).stream()
                .map(trial -> switch (trial.outcome()) {
                    case Outcome.Answered answered -> "answered";
                    case Outcome.Unanswered(var failure, var paid) ->
                        failure.kind().name();
                })
                .toList();
    }

    private static Measure length() {
        return measure("length", (sample, answer) -> Score.graded(answer.text().length()));
    }

    private static Measure measure(String name, Scorer scorer) {
        return new Measure(name, name + "|v1", scorer, () -> {
            throw new AssertionError("the runner does not summarise");
        });
    }
}
