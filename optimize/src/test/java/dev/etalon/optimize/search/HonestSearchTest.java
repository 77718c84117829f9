package dev.etalon.optimize.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.optimize.evaluate.Allowance;
import dev.etalon.optimize.evaluate.Examples;
import dev.etalon.optimize.journal.Entry;
import dev.etalon.optimize.journal.FileJournal;
import dev.etalon.optimize.journal.Journal;
import dev.etalon.optimize.journal.JournalException;
import dev.etalon.optimize.merge.MergeOptions;
import dev.etalon.optimize.outcome.PairedOutcome;
import dev.etalon.optimize.pool.Member;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Rollout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class HonestSearchTest {
    private static final NoisyTask.World WORLD = new NoisyTask.World(4, 0.2, 0.3, 1.5);
    private static final Candidate SEED = Candidate.of("prompt", "seed");

    @Test
    void findsABetterTextAndSaysWhatItIsWorth() throws Exception {
        HonestResult result = search(1, Journal.inMemory(), 3000).run(SEED);
        PairedOutcome test = result.test();
        assertThat(result.seedStayedBest()).isFalse();
        assertThat(test).isNotNull();
        assertThat(test.examples()).isEqualTo(80);
        assertThat(test.candidates()).isEqualTo(1);
        assertThat(test.better()).isTrue();
        assertThat(test.interval().contains(test.gain())).isTrue();
        assertThat(result.validation().candidates()).isGreaterThan(1);
        assertThat(result.reflectionUsage().calls()).isEqualTo(result.search().reflections());
    }

    @Test
    void neverMakesMoreEvaluationsThanAllowed() throws Exception {
        for (int allowed = 0; allowed <= 700; allowed += 23) {
            AtomicLong made = new AtomicLong();
            NoisyTask task = new NoisyTask(WORLD, 3);
            HonestSearch<NoisyTask.Case> search = new HonestSearch<>(
                            (candidate, draws) -> {
                                made.addAndGet(draws.size());
                                return task.run(candidate, draws);
                            },
                            examples(3),
                            task.editor())
                    .allowance(new Allowance(allowed, 15));
            if (allowed < 160 + 40) {
                assertThatThrownBy(() -> search.run(SEED)).hasMessageContaining("budget reached");
            } else {
                HonestResult result = search.run(SEED);
                assertThat(result.search().evaluations()).isEqualTo(made.get());
                assertThat(result.search().reflections()).isLessThanOrEqualTo(15);
                assertThat(result.test() != null || result.seedStayedBest()).isTrue();
            }
            assertThat(made.get()).isLessThanOrEqualTo(allowed);
        }
    }

    @Test
    void endsInGoodOrderWhenTheProgramHasNoMoneyLeft() throws Exception {
        AtomicLong made = new AtomicLong();
        NoisyTask task = new NoisyTask(WORLD, 4);
        HonestResult result = new HonestSearch<NoisyTask.Case>(
                        (candidate, draws) -> {
                            if (made.addAndGet(draws.size()) > 500) {
                                throw new CallException(FailureKind.BUDGET, "budget reached: no dollars left");
                            }
                            return task.run(candidate, draws);
                        },
                        new Examples<>(examples(4).train(), examples(4).validation(), List.of()),
                        task.editor())
                .run(SEED);
        assertThat(result.search().end()).isEqualTo("budget reached: no dollars left");
        assertThat(result.search().evaluations()).isLessThanOrEqualTo(500);
    }

    @Test
    void goesOnAfterAnyStepAsIfItHadNeverStopped() throws Exception {
        Journal whole = Journal.inMemory();
        String expected = story(2, whole);
        List<Entry> entries = whole.entries();
        assertThat(entries).hasSizeGreaterThan(60);
        for (int kept = 0; kept < entries.size(); kept++) {
            Journal cut = Journal.inMemory();
            entries.subList(0, kept).forEach(cut::append);
            assertThat(story(2, cut)).isEqualTo(expected);
            assertThat(cut.entries()).isEqualTo(entries);
        }
    }

    @Test
    void goesOnFromAFileWhoseLastLineWasCut(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("search.jsonl");
        String expected;
        try (FileJournal journal = new FileJournal(file)) {
            expected = story(5, journal);
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int cut = 0; cut < bytes.length; cut += bytes.length / 17) {
            Files.write(file, Arrays.copyOf(bytes, cut));
            try (FileJournal journal = new FileJournal(file)) {
                assertThat(story(5, journal)).isEqualTo(expected);
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        }
    }

    @Test
    void refusesTheJournalOfAnotherSearch() throws Exception {
        Journal journal = Journal.inMemory();
        story(1, journal);
        assertThatThrownBy(() -> search(1, journal, 900).run(Candidate.of("prompt", "seed;other")))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("another search");
    }

    @Test
    void doesNotSearchOnOnceTheTestSetWasRead() throws Exception {
        Journal journal = Journal.inMemory();
        assertThat(search(1, journal, 3000).run(SEED).test()).isNotNull();
        assertThatThrownBy(() -> search(1, journal, 4000).run(SEED))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("test set");
    }

    @Test
    void leavesTheTestSetLockedWhenInterrupted() throws Exception {
        Journal journal = Journal.inMemory();
        HonestResult stopped = search(1, journal, 3000)
                .interruptedBy(() -> journal.entries().size() > 120)
                .run(SEED);
        assertThat(stopped.test()).isNull();
        assertThat(stopped.search().end()).isEqualTo("interrupted");
        HonestResult whole = search(1, journal, 3000).run(SEED);
        assertThat(whole.test())
                .isEqualTo(search(1, Journal.inMemory(), 3000).run(SEED).test());
    }

    @Test
    void leavesExamplesThatNobodyCanScoreOutOfEveryDecision() throws Exception {
        NoisyTask task = new NoisyTask(WORLD, 6);
        HonestResult result = new HonestSearch<NoisyTask.Case>(
                        (candidate, draws) -> {
                            List<Rollout> rollouts = new ArrayList<>(task.run(candidate, draws));
                            for (int i = 0; i < draws.size(); i++) {
                                if (draws.get(i).example().id() % 3 == 0) {
                                    rollouts.set(i, Rollout.missing("the endpoint was down"));
                                }
                            }
                            return rollouts;
                        },
                        examples(6),
                        task.editor())
                .allowance(new Allowance(2500, 1000))
                .run(SEED);
        assertThat(result.test()).isNotNull();
        assertThat(result.test().missing()).isEqualTo(27);
        assertThat(result.test().examples()).isEqualTo(53);
        assertThat(result.search().pool().members())
                .allSatisfy(member -> assertThat(member.scores()).hasSizeLessThan(40));
    }

    @Property(tries = 40)
    void keepsItsStateConsistentAfterEveryStep(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(min = 200, max = 900) int allowed)
            throws Exception {
        List<Integer> sizes = new ArrayList<>();
        HonestOptions options =
                HonestOptions.USUAL.withMerging(MergeOptions.USUAL).withSeed(seed);
        HonestResult result = search(seed, Journal.inMemory(), allowed)
                .options(options)
                .listener(event -> {
                    if (event instanceof Event.Validated entered) {
                        entered.pool().check();
                        sizes.add(entered.pool().size());
                        assertThat(entered.candidate()).isEqualTo(entered.pool().size() - 1);
                        assertThat(entered.pool().onAFront()).isNotEmpty();
                    }
                })
                .run(SEED);
        assertThat(sizes).isSorted().doesNotHaveDuplicates();
        assertThat(result.search().evaluations()).isLessThanOrEqualTo(allowed);
        double best = result.search().pool().average(result.search().best());
        for (int i = 0; i < result.search().pool().size(); i++) {
            assertThat(result.search().pool().average(i)).isLessThanOrEqualTo(best);
        }
        assertThat(result.search().pool().members().stream().map(Member::candidate))
                .doesNotHaveDuplicates();
    }

    @Test
    @Timeout(60)
    void endsWhenNothingIsLeftToLearn() throws Exception {
        HonestResult result = new HonestSearch<NoisyTask.Case>(
                        (candidate, draws) -> draws.stream()
                                .map(draw -> Rollout.of("", 1, ""))
                                .toList(),
                        examples(7),
                        request -> {
                            throw new AssertionError("there is nothing to reflect on");
                        })
                .run(SEED);
        assertThat(result.seedStayedBest()).isTrue();
        assertThat(result.search().evaluations()).isEqualTo(40 + 60);
    }

    @Test
    void forecastsWhatASearchTakes() {
        Forecast forecast = Forecast.of(examples(1), HonestOptions.USUAL, new Allowance(1000, 500));
        assertThat(forecast.seed()).isEqualTo(40);
        assertThat(forecast.test()).isEqualTo(160);
        assertThat(forecast.iterationMost()).isEqualTo(46);
        assertThat(forecast.fewest()).isEqualTo(17);
        assertThat(forecast.most()).isEqualTo(266);
        assertThat(forecast.tooSmall()).isFalse();
        assertThat(Forecast.of(examples(1), HonestOptions.USUAL, new Allowance(250, 500))
                        .tooSmall())
                .isTrue();
    }

    private static Examples<NoisyTask.Case> examples(long seed) {
        return new Examples<>(
                NoisyTask.cases(WORLD, 60, seed * 10 + 1),
                NoisyTask.cases(WORLD, 40, seed * 10 + 2),
                NoisyTask.cases(WORLD, 80, seed * 10 + 3));
    }

    private static HonestSearch<NoisyTask.Case> search(long seed, Journal journal, long allowed) {
        NoisyTask task = new NoisyTask(WORLD, seed);
        return new HonestSearch<>(task, examples(seed), task.editor())
                .journal(journal)
                .allowance(new Allowance(allowed, 1000));
    }

    /** Everything that happens in a search, and its end. */
    private static String story(long seed, Journal journal) throws Exception {
        StringBuilder story = new StringBuilder();
        HonestResult result = search(seed, journal, 900)
                .listener(event -> {
                    if (event instanceof Event.Validated entered) {
                        story.append(entered.candidate())
                                .append(entered.parents())
                                .append(entered.pool().member(entered.candidate()));
                    } else {
                        story.append(event);
                    }
                    story.append('\n');
                })
                .run(SEED);
        return story.append(result.validation()).append(result.test()).toString();
    }
}
