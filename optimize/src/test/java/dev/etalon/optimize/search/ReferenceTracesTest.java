package dev.etalon.optimize.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.optimize.Vectors;
import dev.etalon.optimize.accept.Acceptance;
import dev.etalon.optimize.accept.Choice;
import dev.etalon.optimize.choose.CandidateSelector;
import dev.etalon.optimize.evaluate.Examples;
import dev.etalon.optimize.merge.MergeOptions;
import dev.etalon.optimize.merge.MergeProposal;
import dev.etalon.optimize.pool.FrontKey;
import dev.etalon.optimize.pool.FrontierType;
import dev.etalon.optimize.pool.Member;
import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Rollout;
import dev.etalon.optimize.reflect.PlainWriter;
import dev.etalon.optimize.reflect.ReflectionPrompt;
import dev.etalon.optimize.sample.SamplingStrategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of the reference's decisions, on the toy problem. */
class ReferenceTracesTest {
    private static final ReflectionPrompt PROMPT =
            ReflectionPrompt.ofTemplate(Vectors.read("reflection_prompt_vectors.json")
                    .path("default_template")
                    .textValue());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pareto_rr",
                "current_best",
                "epsilon_greedy",
                "top_k_pareto",
                "frontier_objective",
                "frontier_cartesian",
                "improvement_or_equal",
                "minibatch5_single_comp",
                "cache_same_set",
                "pxn_2x2_best",
                "pareto_merge"
            })
    void decidesAsTheReferenceDid(String name) throws Exception {
        JsonNode trace = Vectors.read(name + ".json");
        Story story = new Story();
        SearchResult result = search(trace.path("config"), story);

        Pool pool = result.pool();
        assertThat(pool.members().stream()
                        .map(member -> member.candidate().texts())
                        .toList())
                .isEqualTo(list(trace.path("candidates"), node -> texts(node)));
        assertThat(pool.members().stream()
                        .map(Member::parents)
                        .map(Object::toString)
                        .toList())
                .isEqualTo(list(trace.path("parents"), node -> parents(node)));
        assertThat(pool.members().stream().map(Member::scores).toList())
                .isEqualTo(list(trace.path("val_subscores"), node -> values(node)));
        assertThat(IntStream.range(0, pool.size()).mapToObj(pool::average).toList())
                .isEqualTo(Vectors.doubles(trace.path("val_aggregate_scores")));
        assertThat(pool.members().stream()
                        .map(Member::discoveredAt)
                        .map(Long::intValue)
                        .toList())
                .isEqualTo(Vectors.ints(trace.path("discovery_eval_counts")));
        assertThat(result.evaluations())
                .isEqualTo(trace.path("total_metric_calls").longValue());
        assertThat(result.best()).isEqualTo(trace.path("best_idx").intValue());
        assertThat(result.iterations()).isEqualTo(trace.path("iterations").intValue());
        assertThat(instanceFronts(pool)).isEqualTo(fronts(trace.path("pareto")));
        assertThat(objectiveFronts(pool)).isEqualTo(fronts(trace.path("per_objective_best")));
        trace.path("objective_front")
                .properties()
                .forEach(best -> assertThat(pool.best(new FrontKey.Objective(best.getKey())))
                        .isEqualTo(best.getValue().doubleValue()));
        assertThat(story.iterations).isEqualTo(list(trace.path("trace"), node -> iteration(node)));
    }

    private static SearchResult search(JsonNode config, Story story) throws Exception {
        List<String> train = named("train", config.path("n_train").intValue());
        boolean one = config.path("valset_is_trainset").booleanValue();
        Examples<String> examples = new Examples<>(
                train, one ? train : named("val", config.path("n_val").intValue()), List.of());
        ReferenceSearch<String> search = new ReferenceSearch<>(
                        new ToyProgram(config.path("objective_scores").booleanValue()),
                        examples,
                        new PlainWriter(ToyProgram.model(), PROMPT))
                .candidates(selector(config.path("candidate_selection_strategy").asText("pareto")))
                .frontier(FrontierType.valueOf(
                        config.path("frontier_type").asText("instance").toUpperCase(Locale.ROOT)))
                .acceptance(Acceptance.valueOf(config.path("acceptance_criterion")
                        .asText("strict_improvement")
                        .toUpperCase(Locale.ROOT)))
                .cache(config.path("cache_evaluation").booleanValue())
                .minibatch(config.path("reflection_minibatch_size").asInt(3))
                .seed(config.path("seed").longValue())
                .listener(story);
        if (config.has("sampling_strategy")) {
            search.sampling(SamplingStrategy.parentsTimesBatches(2, 2)).choice(Choice.best());
        }
        if (config.path("use_merge").booleanValue()) {
            search.merging(new MergeOptions(config.path("max_merge_invocations").intValue(), 5));
        }
        Map<String, String> seed = new LinkedHashMap<>();
        Vectors.texts(config.path("components")).forEach(component -> seed.put(component, "seed " + component));
        return search.run(
                new Candidate(seed),
                Stopper.evaluations(config.path("max_metric_calls").longValue()));
    }

    private static CandidateSelector selector(String name) {
        return switch (name) {
            case "pareto" -> CandidateSelector.pareto();
            case "current_best" -> CandidateSelector.currentBest();
            case "epsilon_greedy" -> CandidateSelector.epsilonGreedy(0.1);
            case "top_k_pareto" -> CandidateSelector.topKPareto(5);
            default -> throw new AssertionError("no test for " + name);
        };
    }

    private static List<String> named(String prefix, int n) {
        return IntStream.range(0, n).mapToObj(i -> prefix + "-" + i).toList();
    }

    private static Map<String, List<Integer>> instanceFronts(Pool pool) {
        Map<String, List<Integer>> fronts = new LinkedHashMap<>();
        pool.fronts(FrontierType.INSTANCE)
                .forEach((key, holders) -> fronts.put("" + ((FrontKey.Instance) key).example(), holders));
        return fronts;
    }

    private static Map<String, List<Integer>> objectiveFronts(Pool pool) {
        Map<String, List<Integer>> fronts = new LinkedHashMap<>();
        pool.fronts(FrontierType.OBJECTIVE)
                .forEach((key, holders) -> fronts.put(((FrontKey.Objective) key).name(), holders));
        return fronts;
    }

    private static Map<String, List<Integer>> fronts(JsonNode node) {
        Map<String, List<Integer>> fronts = new LinkedHashMap<>();
        node.properties().forEach(front -> fronts.put(front.getKey(), Vectors.ints(front.getValue())));
        return fronts;
    }

    private static <T> List<T> list(JsonNode array, java.util.function.Function<JsonNode, T> reader) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(reader.apply(node)));
        return all;
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().textValue()));
        return texts;
    }

    private static String parents(JsonNode node) {
        return node.get(0).isNull() ? "[]" : Vectors.ints(node).toString();
    }

    private static Map<Integer, Double> values(JsonNode node) {
        Map<Integer, Double> values = new LinkedHashMap<>();
        node.properties()
                .forEach(score -> values.put(
                        Integer.parseInt(score.getKey()), score.getValue().doubleValue()));
        return values;
    }

    /** One iteration in one line: tasks with their scores, the merge, the new candidates. */
    private static String iteration(JsonNode node) {
        StringBuilder line = new StringBuilder();
        node.path("tasks")
                .forEach(task -> line.append(task.path("parent_idx"))
                        .append(Vectors.ints(task.path("subsample_ids")))
                        .append(Vectors.doubles(task.path("subsample_scores")))
                        .append(Vectors.doubles(task.path("new_subsample_scores")))
                        .append(' '));
        if (node.path("merged").booleanValue()) {
            line.append("merge ")
                    .append(Vectors.ints(node.path("merged_entities")))
                    .append(Vectors.ints(node.path("subsample_ids")))
                    .append(Vectors.doubles(node.path("id1_subsample_scores")))
                    .append(Vectors.doubles(node.path("id2_subsample_scores")))
                    .append(Vectors.doubles(node.path("new_program_subsample_scores")))
                    .append(' ');
        }
        JsonNode found = node.path("new_program_indices");
        return line + "found "
                + (found.isMissingNode() && node.has("new_program_idx")
                        ? List.of(node.path("new_program_idx").intValue())
                        : Vectors.ints(found));
    }

    /** The same lines, from the events. */
    private static final class Story implements SearchListener {
        private final List<String> iterations = new ArrayList<>();
        private StringBuilder line = new StringBuilder();
        private List<Integer> found = new ArrayList<>();

        @Override
        public void happened(Event event) {
            switch (event) {
                case Event.IterationStarted started -> {
                    line = new StringBuilder();
                    found = new ArrayList<>();
                }
                case Event.ChildEvaluated child ->
                    line.append(child.proposal().task().parent())
                            .append(child.proposal().task().examples())
                            .append(scores(child.proposal().before()))
                            .append(scores(child.proposal().after()))
                            .append(' ');
                case Event.MergeTried(MergeProposal merge) ->
                    line.append("merge ")
                            .append(List.of(merge.first(), merge.second(), merge.ancestor()))
                            .append(merge.examples())
                            .append(merge.firstScores())
                            .append(merge.secondScores())
                            .append(merge.scores())
                            .append(' ');
                case Event.Validated validated -> found.add(validated.candidate());
                case Event.IterationEnded ended -> iterations.add(line + "found " + found);
                default -> {}
            }
        }

        private static List<Double> scores(List<Rollout> rollouts) {
            return rollouts.stream().map(Rollout::score).toList();
        }
    }
}
