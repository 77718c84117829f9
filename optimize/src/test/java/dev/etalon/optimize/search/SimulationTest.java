package dev.etalon.optimize.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.stats.ClusteredMean;
import dev.etalon.core.stats.Interval;
import dev.etalon.optimize.evaluate.Allowance;
import dev.etalon.optimize.evaluate.Examples;
import dev.etalon.optimize.pool.Member;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.reflect.GuidedPrompt;
import dev.etalon.optimize.reflect.PlainWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Reference and honest search on tasks whose truth is known, at equal numbers of evaluations: what the winner is really worth, and how
 * many of the accepted children are really better than their parents. The table in docs/optimize.md is its output.
 */
@Tag("slow")
class SimulationTest {
    private static final int SEEDS = Integer.getInteger("etalon.seeds", 100);
    private static final Candidate SEED = Candidate.of("prompt", "seed");

    private record Task(String name, NoisyTask.World world, int train, int validation) {}

    private static final List<Task> TASKS = List.of(
            new Task("few large steps", new NoisyTask.World(4, 0.12, 0.35, 1.5), 100, 50),
            new Task("many small steps", new NoisyTask.World(8, 0.20, 0.40, 1.0), 60, 40),
            new Task("most edits help", new NoisyTask.World(8, 0.35, 0.30, 1.0), 60, 40));

    /** What one kind of search gave over all seeds. */
    private static final class Tally {
        final List<Double> gains = new ArrayList<>();
        final List<Double> optimism = new ArrayList<>();
        int accepted;
        int better;
        int worse;

        void add(SearchResult result, List<NoisyTask.Case> population) {
            double truth = NoisyTask.truth(result.winner(), population);
            gains.add(truth - NoisyTask.truth(SEED, population));
            optimism.add(result.pool().average(result.best()) - truth);
            for (Member member : result.pool().members()) {
                if (!member.parents().isEmpty()) {
                    Candidate parent = result.pool().candidate(member.parents().getFirst());
                    double step = NoisyTask.truth(member.candidate(), population) - NoisyTask.truth(parent, population);
                    accepted++;
                    better += step > 1e-9 ? 1 : 0;
                    worse += step < -1e-9 ? 1 : 0;
                }
            }
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "%s | %.1f | %.0f%% | %.0f%% | %+.3f",
                    interval(gains),
                    accepted / (double) SEEDS,
                    100.0 * better / Math.max(1, accepted),
                    100.0 * worse / Math.max(1, accepted),
                    mean(optimism).value());
        }
    }

    @Test
    void honestSearchFindsMoreAndAcceptsLessNoise() throws Exception {
        StringBuilder table = new StringBuilder();
        for (Task task : TASKS) {
            for (int budget : new int[] {600, 2000}) {
                Tally reference = new Tally();
                Tally honest = new Tally();
                for (int seed = 0; seed < SEEDS; seed++) {
                    List<NoisyTask.Case> population = NoisyTask.cases(task.world(), 1000, 7 + 10L * seed);
                    reference.add(reference(task, seed, budget), population);
                    honest.add(honest(task, seed, budget), population);
                }
                List<Double> differences = new ArrayList<>();
                for (int seed = 0; seed < SEEDS; seed++) {
                    differences.add(honest.gains.get(seed) - reference.gains.get(seed));
                }
                String start = "| " + task.name() + " | " + budget + " | ";
                table.append(start)
                        .append("reference | ")
                        .append(reference.row())
                        .append(" | |\n");
                table.append(start)
                        .append("honest | ")
                        .append(honest.row())
                        .append(" | ")
                        .append(interval(differences))
                        .append(" |\n");
                assertThat(honest.better / (double) honest.accepted)
                        .as(start + "share of accepted children that are truly better")
                        .isGreaterThan(reference.better / (double) reference.accepted);
                assertThat(mean(differences).t(0.95).high())
                        .as(start + "honest is not worse than reference")
                        .isPositive();
            }
        }
        System.out.println(table);
    }

    private static Examples<NoisyTask.Case> examples(Task task, int seed) {
        return new Examples<>(
                NoisyTask.cases(task.world(), task.train(), 1 + 10L * seed),
                NoisyTask.cases(task.world(), task.validation(), 2 + 10L * seed),
                List.of());
    }

    private static SearchResult reference(Task task, int seed, int budget) throws Exception {
        NoisyTask program = new NoisyTask(task.world(), seed);
        PlainWriter writer = new PlainWriter(drawing(program.editor()), new GuidedPrompt(List.of()));
        return new ReferenceSearch<>(program, examples(task, seed), writer)
                .seed(seed)
                .run(SEED, Stopper.evaluations(budget));
    }

    private static SearchResult honest(Task task, int seed, int budget) throws Exception {
        NoisyTask program = new NoisyTask(task.world(), seed);
        return new HonestSearch<>(program, examples(task, seed), program.editor())
                .options(HonestOptions.USUAL.withSeed(seed))
                .allowance(new Allowance(budget, Long.MAX_VALUE))
                .run(SEED)
                .search();
    }

    /** Another draw for the same question, as from a model that samples. */
    private static LanguageModel drawing(LanguageModel model) {
        Map<String, Integer> asked = new HashMap<>();
        return request -> model.reply(
                request.withRepeat(asked.merge(request.messages().getLast().text(), 1, Integer::sum) - 1));
    }

    private static ClusteredMean mean(List<Double> values) {
        return ClusteredMean.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static String interval(List<Double> values) {
        ClusteredMean mean = mean(values);
        Interval interval = mean.t(0.95);
        return String.format(Locale.ROOT, "%+.3f [%+.3f, %+.3f]", mean.value(), interval.low(), interval.high());
    }
}
