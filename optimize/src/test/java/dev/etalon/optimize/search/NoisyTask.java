package dev.etalon.optimize.search;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.traffic.Usage;
import dev.etalon.optimize.program.Candidate;
import dev.etalon.optimize.program.Draw;
import dev.etalon.optimize.program.Program;
import dev.etalon.optimize.program.Rollout;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A task whose truth is known. Examples come in kinds; a text is a list of edits, each of which makes one kind easier or harder; a
 * score is a coin that falls as the edits say. Every number depends on seeds alone.
 */
final class NoisyTask implements Program<NoisyTask.Case> {
    record Case(int id, int kind, double ease) {}

    /**
     * @param kinds of examples
     * @param good how often an edit helps
     * @param bad how often it harms
     * @param step how much an edit shifts its kind, on the logit scale, at least
     */
    record World(int kinds, double good, double bad, double step) {}

    /** An edit of this kind changes nothing. */
    private static final int NO_KIND = 99;

    private static final Map<String, double[]> SHIFTS = new ConcurrentHashMap<>();

    private final World world;
    private final long seed;

    NoisyTask(World world, long seed) {
        this.world = world;
        this.seed = seed;
    }

    static List<Case> cases(World world, int n, long seed) {
        Random random = new Random(seed);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            cases.add(new Case(
                    (int) (seed % 1000) * 10_000 + i, random.nextInt(world.kinds()), 2 * random.nextGaussian()));
        }
        return cases;
    }

    /** The chance that a text passes a case. */
    static double chance(String text, Case one) {
        double logit = one.ease() + SHIFTS.computeIfAbsent(text, NoisyTask::shifts)[one.kind()];
        return 1 / (1 + Math.exp(-logit));
    }

    /** What the edits of a text add up to, by kind. */
    private static double[] shifts(String text) {
        double[] shifts = new double[NO_KIND + 1];
        for (String edit : text.split(";", -1)) {
            int colon = edit.indexOf(':');
            if (colon > 0) {
                shifts[Integer.parseInt(edit.substring(0, colon))] += Double.parseDouble(edit.substring(colon + 1));
            }
        }
        return shifts;
    }

    static double truth(Candidate candidate, List<Case> population) {
        return population.stream()
                .mapToDouble(one -> chance(candidate.text("prompt"), one))
                .average()
                .orElseThrow();
    }

    @Override
    public List<Rollout> run(Candidate candidate, List<Draw<Case>> draws) {
        List<Rollout> rollouts = new ArrayList<>();
        for (Draw<Case> draw : draws) {
            long coin = seed * 31
                    + candidate.hash().hashCode() * 1_000_003L
                    + draw.example().id() * 7919L
                    + draw.repeat();
            boolean passed = new Random(coin).nextDouble() < chance(candidate.text("prompt"), draw.example());
            rollouts.add(new Rollout(
                    "kind " + draw.example().kind(),
                    passed ? 1.0 : 0.0,
                    Map.of(),
                    passed ? "right" : "wrong",
                    Map.of(),
                    new Usage(1, 10, 1, BigDecimal.ZERO)));
        }
        return rollouts;
    }

    /** A writer of edits: it aims at the kind of a failing example, and hits, misses or harms. */
    LanguageModel editor() {
        return request -> {
            String prompt = request.messages().getLast().text();
            Random random = new Random(seed * 17 + prompt.hashCode() * 1_000_003L + request.repeat());
            String current = prompt.substring(prompt.indexOf("seed"), prompt.indexOf("\n</instructions>"));
            return new ModelReply(
                    "```\n" + current + ";" + edit(prompt, random) + "\n```",
                    ModelReply.Finish.STOP,
                    new Usage(1, 100, 10, BigDecimal.ZERO),
                    Duration.ZERO,
                    "editor");
        };
    }

    private String edit(String prompt, Random random) {
        List<Integer> failing = new ArrayList<>();
        String[] lines = prompt.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].equals("wrong")) {
                failing.add(kindBefore(lines, i));
            }
        }
        int kind = failing.isEmpty() ? random.nextInt(world.kinds()) : failing.get(random.nextInt(failing.size()));
        double fate = random.nextDouble();
        if (fate < world.good()) {
            return kind + ":" + (world.step() * (1 + 2 * random.nextDouble()));
        }
        if (fate < world.good() + world.bad()) {
            return random.nextInt(world.kinds()) + ":" + (-world.step() * (0.5 + 2 * random.nextDouble()));
        }
        return NO_KIND + ":" + random.nextInt(1_000_000);
    }

    private static int kindBefore(String[] lines, int place) {
        for (int i = place; i >= 0; i--) {
            if (lines[i].startsWith("kind ")) {
                return Integer.parseInt(lines[i].substring(5));
            }
        }
        throw new IllegalStateException("no kind in the prompt");
    }
}
