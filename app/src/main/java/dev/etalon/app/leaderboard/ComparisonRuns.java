package dev.etalon.app.leaderboard;

import dev.etalon.app.usecase.Runs;
import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunStore;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.rating.leaderboard.Duel;
import dev.etalon.rating.leaderboard.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes comparisons of kept runs: on each sample that two runs share, the higher score of one scorer wins, equal ones tie. It is a
 * poor man's comparison: two answers that score the same are not told apart, though a reader may well prefer one.
 */
public final class ComparisonRuns {
    private final RunStore store;
    private final Runs runs;

    public ComparisonRuns(RunStore store) {
        this.store = store;
        this.runs = new Runs(store);
    }

    private record Scored(double value, @Nullable Style style) {}

    /**
     * Compares runs.
     *
     * @param systems the run by the name of the system
     * @throws IllegalArgumentException when a run has no such scorer, or scores by another signature than the first one
     */
    public Comparisons compare(Map<String, String> systems, String scorer) {
        Map<String, Map<String, Scored>> scored = new LinkedHashMap<>();
        String signature = null;
        for (Map.Entry<String, String> system : systems.entrySet()) {
            Run run = runs.find(system.getValue());
            String here = signature(run, scorer);
            if (signature != null && !signature.equals(here)) {
                throw new IllegalArgumentException("run " + run.id() + " scores \"" + scorer
                        + "\" by another signature than the first one: " + here + " and " + signature);
            }
            signature = here;
            scored.put(system.getKey(), scores(run, scorer));
        }
        List<Duel> duels = new ArrayList<>();
        long without = 0;
        List<String> names = List.copyOf(scored.keySet());
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                without += duels(names.get(a), names.get(b), scored, duels);
            }
        }
        return new Comparisons(
                duels, without, "scorer \"" + scorer + "\" of " + names.size() + " runs, the higher score wins");
    }

    private static String signature(Run run, String scorer) {
        return run.measures().stream()
                .filter(key -> key.name().equals(scorer))
                .map(Run.MeasureKey::signature)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("run " + run.id() + " has no scorer \"" + scorer
                        + "\"; it has "
                        + String.join(
                                ", ",
                                run.measures().stream()
                                        .map(Run.MeasureKey::name)
                                        .toList())));
    }

    private Map<String, Scored> scores(Run run, String scorer) {
        Map<String, Scored> scores = new LinkedHashMap<>();
        try (Stream<Trial> trials = store.trials(run.id())) {
            trials.filter(trial -> trial.repeat() == 0).forEach(trial -> {
                Score score = trial.scores().get(scorer);
                double value = score == null ? Double.NaN : score.own();
                scores.put(trial.sample().id(), new Scored(value, style(trial)));
            });
        }
        return scores;
    }

    private static @Nullable Style style(Trial trial) {
        return trial.outcome() instanceof Outcome.Answered answered
                ? Style.of(answered.answer().text())
                : null;
    }

    private static long duels(String a, String b, Map<String, Map<String, Scored>> scored, List<Duel> duels) {
        Map<String, Scored> first = Objects.requireNonNull(scored.get(a));
        Map<String, Scored> second = Objects.requireNonNull(scored.get(b));
        long without = 0;
        for (String sample : new TreeSet<>(first.keySet())) {
            Scored one = first.get(sample);
            Scored other = second.get(sample);
            if (one == null || other == null || Double.isNaN(one.value()) || Double.isNaN(other.value())) {
                without++;
            } else {
                Duel.Outcome outcome = one.value() > other.value()
                        ? Duel.Outcome.A
                        : one.value() < other.value() ? Duel.Outcome.B : Duel.Outcome.TIE;
                duels.add(new Duel(sample, a, b, outcome, one.style(), other.style(), 1));
            }
        }
        return without;
    }
}
