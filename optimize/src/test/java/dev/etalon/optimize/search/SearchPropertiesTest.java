package dev.etalon.optimize.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.score.CallException;
import dev.etalon.optimize.accept.Acceptance;
import dev.etalon.optimize.accept.Choice;
import dev.etalon.optimize.choose.CandidateSelector;
import dev.etalon.optimize.choose.ComponentSelector;
import dev.etalon.optimize.evaluate.Allowance;
import dev.etalon.optimize.evaluate.Examples;
import dev.etalon.optimize.journal.Entry;
import dev.etalon.optimize.journal.Journal;
import dev.etalon.optimize.merge.MergeOptions;
import dev.etalon.optimize.pool.FrontKey;
import dev.etalon.optimize.pool.FrontierType;
import dev.etalon.optimize.pool.Member;
import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.reflect.GuidedPrompt;
import dev.etalon.optimize.reflect.PlainWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds whatever the options are: any selector, front, number of proposals, kind of decisions, with merges and without. */
class SearchPropertiesTest {

    /** Some options and what they are called. */
    record Setup(HonestOptions options, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    @Provide
    Arbitrary<Setup> setups() {
        Arbitrary<Integer> choosing = Arbitraries.integers().between(0, 3);
        Arbitrary<FrontierType> fronts = Arbitraries.of(FrontierType.class);
        Arbitrary<Integer> few = Arbitraries.integers().between(1, 3);
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Combinators.combine(
                        choosing,
                        fronts,
                        few,
                        few,
                        flags,
                        flags,
                        flags,
                        Arbitraries.integers().between(0, 999))
                .as((selector, front, parents, minibatches, published, merging, all, seed) -> {
                    HonestOptions.Choosing chosen = new HonestOptions.Choosing(
                            selector(selector),
                            all ? ComponentSelector.all() : ComponentSelector.roundRobin(),
                            front,
                            parents,
                            minibatches,
                            selector == 0 ? Choice.best() : Choice.all());
                    HonestOptions usual = HonestOptions.USUAL.withSeed(seed).withChoosing(chosen);
                    Decisions decisions =
                            published ? new Decisions.Published(Acceptance.IMPROVEMENT_OR_EQUAL) : usual.decisions();
                    return new Setup(
                            usual.withDecisions(decisions).withMerging(merging ? MergeOptions.USUAL : null),
                            List.of(selector, front, parents, minibatches, published, merging, all, seed)
                                    .toString());
                });
    }

    private static CandidateSelector selector(int number) {
        return switch (number) {
            case 0 -> CandidateSelector.pareto();
            case 1 -> CandidateSelector.topKPareto(2);
            case 2 -> CandidateSelector.epsilonGreedy(0.3);
            default -> CandidateSelector.currentBest();
        };
    }

    @Property(tries = 60)
    void keepsAConsistentStateAndItsBudget(
            @ForAll("setups") Setup setup,
            @ForAll @IntRange(min = 60, max = 300) int allowed,
            @ForAll @IntRange(min = 1, max = 30) int reflections)
            throws Exception {
        AtomicLong evaluations = new AtomicLong();
        AtomicLong asked = new AtomicLong();
        HonestResult result = new HonestSearch<String>(
                        (candidate, draws) -> {
                            assertThat(evaluations.addAndGet(draws.size())).isLessThanOrEqualTo(allowed);
                            return new ToyProgram(true).run(candidate, draws);
                        },
                        examples(),
                        request -> {
                            assertThat(asked.incrementAndGet()).isLessThanOrEqualTo(reflections);
                            return ToyProgram.model().reply(request);
                        })
                .options(setup.options())
                .allowance(new Allowance(allowed, reflections))
                .listener(event -> {
                    if (event instanceof Event.Validated entered) {
                        check(entered.pool());
                    }
                })
                .run(first());
        assertThat(result.search().evaluations()).isEqualTo(evaluations.get());
        assertThat(result.search().reflections()).isEqualTo(asked.get());
        assertThat(result.test() != null || result.seedStayedBest()).isTrue();
    }

    /** Written anew from the definitions: every front's holders are exactly those with its best score. */
    private static void check(Pool pool) {
        pool.check();
        Map<FrontKey, Double> best = new LinkedHashMap<>();
        Map<FrontKey, List<Integer>> holders = new LinkedHashMap<>();
        for (int number = 0; number < pool.size(); number++) {
            Member member = pool.member(number);
            Map<FrontKey, Double> own = new LinkedHashMap<>();
            member.scores().forEach((example, score) -> own.put(new FrontKey.Instance(example), score));
            member.objectives().forEach((name, mean) -> own.put(new FrontKey.Objective(name), mean));
            member.objectiveScores()
                    .forEach((example, told) ->
                            told.forEach((name, score) -> own.put(new FrontKey.Cartesian(example, name), score)));
            int candidate = number;
            own.forEach((key, score) -> {
                if (score > best.getOrDefault(key, Double.NEGATIVE_INFINITY)) {
                    best.put(key, score);
                    holders.put(key, new ArrayList<>());
                }
                if (score.equals(best.get(key))) {
                    holders.get(key).add(candidate);
                }
            });
        }
        for (FrontierType type : FrontierType.values()) {
            pool.fronts(type).forEach((key, front) -> {
                assertThat(front).isEqualTo(holders.get(key));
                assertThat(pool.best(key)).isEqualTo(best.get(key));
            });
        }
        assertThat(pool.fronts())
                .isNotEmpty()
                .allSatisfy((key, front) -> assertThat(holders).containsKey(key));
        assertThat(pool.onAFront()).isNotEmpty();
    }

    @Property(tries = 12)
    void endsTheSameWhereverItWasKilled(@ForAll("setups") Setup setup) throws Exception {
        Journal whole = Journal.inMemory();
        String expected = story(setup, whole, 150);
        List<Entry> entries = whole.entries();
        for (int kept = 0; kept < entries.size(); kept++) {
            Journal cut = Journal.inMemory();
            entries.subList(0, kept).forEach(cut::append);
            assertThat(story(setup, cut, 150)).isEqualTo(expected);
            assertThat(cut.entries()).isEqualTo(entries);
        }
    }

    /** The test set was not read yet: the same journal may go on with more. */
    @Property(tries = 20)
    void goesOnWithALargerBudgetAsIfItHadHadItAllAlong(@ForAll("setups") Setup setup) throws Exception {
        Examples<String> noTest = new Examples<>(examples().train(), examples().validation(), List.of());
        Journal journal = Journal.inMemory();
        search(setup, journal, 90, noTest).run(first());
        String later = String.valueOf(
                search(setup, journal, 200, noTest).run(first()).search().pool().members());
        String atOnce = String.valueOf(search(setup, Journal.inMemory(), 200, noTest)
                .run(first())
                .search()
                .pool()
                .members());
        assertThat(later).isEqualTo(atOnce);
    }

    /** Honest search with the published decisions takes the candidates of the reference, where nothing is guarded and nothing short. */
    @Property(tries = 20)
    void decidesAsTheReferenceWhereItIsToldTo(@ForAll @IntRange(max = 999) int seed, @ForAll boolean merging)
            throws Exception {
        MergeOptions merges = merging ? MergeOptions.USUAL : null;
        SearchResult reference = new ReferenceSearch<>(
                        new ToyProgram(false),
                        examples(),
                        new PlainWriter(ToyProgram.model(), new GuidedPrompt(List.of())))
                .candidates(CandidateSelector.pareto())
                .merging(merges)
                .seed(seed)
                .run(first(), Stopper.evaluations(400));
        HonestResult honest = new HonestSearch<>(new ToyProgram(false), examples(), ToyProgram.model())
                .writer((model, memory) -> new PlainWriter(model, new GuidedPrompt(List.of())))
                .options(new HonestOptions(
                        new HonestOptions.Choosing(
                                CandidateSelector.pareto(),
                                ComponentSelector.roundRobin(),
                                FrontierType.INSTANCE,
                                1,
                                1,
                                Choice.all()),
                        new Decisions.Published(Acceptance.STRICT_IMPROVEMENT),
                        3,
                        merges,
                        1.0,
                        0,
                        1,
                        seed))
                .stopper(Stopper.evaluations(400))
                .run(first());
        assertThat(honest.search().pool().members()).isEqualTo(reference.pool().members());
    }

    private static String story(Setup setup, Journal journal, int allowed) throws Exception {
        StringBuilder story = new StringBuilder();
        HonestResult result = search(setup, journal, allowed, examples())
                .listener(event -> story.append(
                                event instanceof Event.Validated entered
                                        ? entered.candidate() + " " + entered.parents()
                                                + entered.pool().members()
                                        : event.toString())
                        .append('\n'))
                .run(first());
        return story.append(result.validation()).append(result.test()).toString();
    }

    private static HonestSearch<String> search(Setup setup, Journal journal, int allowed, Examples<String> examples)
            throws CallException {
        return new HonestSearch<>(new ToyProgram(true), examples, ToyProgram.model())
                .options(setup.options())
                .journal(journal)
                .allowance(new Allowance(allowed, 1000))
                .group(example -> Set.of(example.length()));
    }

    private static Examples<String> examples() {
        return new Examples<>(names("train", 9), names("val", 11), names("test", 12));
    }

    private static List<String> names(String of, int count) {
        return IntStream.range(0, count).mapToObj(i -> of + "-" + i).toList();
    }

    private static Candidate first() {
        Map<String, String> texts = new LinkedHashMap<>();
        List.of("router", "answer", "critic").forEach(component -> texts.put(component, "seed " + component));
        return new Candidate(texts);
    }
}
