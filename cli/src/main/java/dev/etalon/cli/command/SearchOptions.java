package dev.etalon.cli.command;

import dev.etalon.app.suite.OptimizeSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How texts are improved, where the command line wins over the suite's key "optimize". */
final class SearchOptions {
    @Option(
            names = "--reflection",
            paramLabel = "MODEL",
            description = "The model that writes new texts, by its name under \"models\" in the suite.")
    private @Nullable String reflection;

    @Option(
            names = "--scorer",
            paramLabel = "NAME",
            description = "The one scorer that is to rise (default: the first).")
    private @Nullable String scorer;

    @Option(
            names = "--objective",
            paramLabel = "NAME=WEIGHT",
            split = ",",
            description =
                    "What is to get better, and what one unit of it counts: scorers, and tokens, dollars, seconds, characters of an answer (less is better). Weight 0: only watched.")
    private Map<String, Double> objectives = new LinkedHashMap<>();

    @Option(
            names = "--front",
            paramLabel = "TYPE",
            description = "On what candidates compete: instance, objective, hybrid or cartesian.")
    private @Nullable Front front;

    /** The word of the suite is the name in small letters. */
    private enum Front {
        instance,
        objective,
        hybrid,
        cartesian
    }

    @Option(
            names = "--judge",
            paramLabel = "NAME",
            description =
                    "Improve the guideline of this judge instead of the prompt: it is to agree with its \"expected\".")
    private @Nullable String judge;

    @Option(
            names = "--text",
            paramLabel = "NAME",
            split = ",",
            description = "Improve only this text of the prompt: template or system (default: all).")
    private List<String> texts = List.of();

    @Option(
            names = "--rationale",
            paramLabel = "FIELD",
            description = "A column with reasons of people, which the writing model is shown.")
    private @Nullable String rationale;

    @Option(names = "--weight", paramLabel = "FIELD", description = "The column that says how much a sample counts.")
    private @Nullable String weight;

    @Option(
            names = "--split",
            paramLabel = "TRAIN/VALIDATION",
            description = "Percent to learn from and to choose by; the rest is the test set (default: 30/30).")
    private @Nullable String split;

    @Option(
            names = "--evaluations",
            paramLabel = "N",
            description = "The most answers to make and score, test included (default: enough for 20 full iterations).")
    private @Nullable Long evaluations;

    @Option(
            names = "--reflections",
            paramLabel = "N",
            description = "The most requests to the writing model (default: 200).")
    private @Nullable Long reflections;

    @Option(names = "--minibatch", paramLabel = "N", description = "Samples that one reflection sees (default: 3).")
    private @Nullable Integer minibatch;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            description = "How often each validation and test sample is run (default: 1).")
    private @Nullable Integer repeats;

    /** What the suite says, with all that the command line says in its place. */
    OptimizeSpec over(OptimizeSpec suite) {
        OptimizeSpec.Aim aim = aim(suite.aim());
        OptimizeSpec.Limits limits = suite.limits();
        OptimizeSpec.Data data = suite.data();
        OptimizeSpec.Proposals proposals = suite.proposals();
        List<Integer> parts = split == null ? List.of(data.train(), data.validation()) : parts(split);
        return new OptimizeSpec(
                reflection == null ? suite.reflection() : reflection,
                aim,
                new OptimizeSpec.Limits(
                        evaluations == null ? limits.evaluations() : evaluations,
                        or(reflections, limits.reflections()),
                        limits.money()),
                new OptimizeSpec.Data(
                        parts.getFirst(),
                        parts.getLast(),
                        weight == null ? data.weight() : weight,
                        or(repeats, data.repeats())),
                new OptimizeSpec.Proposals(
                        or(minibatch, proposals.minibatch()),
                        proposals.parents(),
                        proposals.minibatches(),
                        proposals.take(),
                        proposals.memory()),
                suite.strategies(),
                suite.guards());
    }

    private OptimizeSpec.Aim aim(OptimizeSpec.Aim suite) {
        Map<String, Double> goals = scorer != null ? Map.of(scorer, 1.0) : objectives;
        boolean judged = judge != null;
        OptimizeSpec.Aim aim = new OptimizeSpec.Aim(
                judged || !goals.isEmpty() || !texts.isEmpty() ? judge : suite.judge(),
                judged || !texts.isEmpty() ? texts : suite.texts(),
                judged || !goals.isEmpty() ? goals : suite.objectives(),
                front != null
                        ? front.name().toLowerCase(Locale.ROOT)
                        : judged || scorer != null ? "instance" : suite.front(),
                rationale == null ? suite.rationale() : rationale);
        if (aim.objectives().size() < 2 && !aim.front().equals("instance")) {
            throw new IllegalArgumentException(
                    "the front \"" + aim.front() + "\" needs two objectives or more; name them with --objective");
        }
        if (!aim.objectives().isEmpty() && aim.objectives().values().stream().noneMatch(value -> value > 0)) {
            throw new IllegalArgumentException("--objective needs one with a weight above 0: it decides");
        }
        return aim;
    }

    private static <T> T or(@Nullable T own, T suite) {
        return Objects.requireNonNullElse(own, suite);
    }

    /** @param text for example {@code 30/30}: the rest is the test set */
    private static List<Integer> parts(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length < 2 || parts.length > 3 || !String.join("", parts).matches("[0-9]{2,8}")) {
            throw new IllegalArgumentException(
                    "--split needs TRAIN/VALIDATION in percent, for example 30/30, not " + text);
        }
        return List.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
