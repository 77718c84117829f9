package dev.etalon.rating.leaderboard;

import dev.etalon.core.stats.Interval;
import dev.etalon.rating.leaderboard.Board.Effect;
import dev.etalon.rating.leaderboard.Board.Pair;
import dev.etalon.rating.leaderboard.Board.Standing;
import dev.etalon.rating.leaderboard.BradleyTerry.Fit;
import dev.etalon.rating.leaderboard.Duel.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ranks systems by comparisons of their answers ({@link BradleyTerry}). Intervals are percentiles of a bootstrap over questions, as
 * comparisons on one question are not independent. A system's best rank is one more than the number of systems whose rating is
 * above its own in all but (1 - level) / 2 of the draws; the worst is told likewise. Ranks are not corrected for how many there are.
 */
public final class Leaderboard {
    private final List<String> systems;
    private final List<Duel> duels;
    private final BoardOptions options;
    private final Fit fit;
    private final Draws draws;

    private Leaderboard(List<Duel> duels, BoardOptions options) {
        this.duels = List.copyOf(duels);
        this.options = options;
        this.systems = duels.stream()
                .flatMap(duel -> Stream.of(duel.a(), duel.b()))
                .distinct()
                .sorted()
                .toList();
        BradleyTerry model = new BradleyTerry(systems, this.duels, options);
        this.fit = model.fit();
        this.draws = Draws.of(this.duels, model, options);
    }

    /** @throws IllegalArgumentException when there is no comparison, or style is asked for and answers are not known */
    public static Board of(List<Duel> duels, BoardOptions options) {
        if (duels.isEmpty()) {
            throw new IllegalArgumentException("a leaderboard needs comparisons, and there are none");
        }
        return new Leaderboard(duels, options).board();
    }

    private Board board() {
        List<Integer> order = IntStream.range(0, systems.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer s) -> fit.points()[s])
                        .reversed())
                .toList();
        List<Standing> standings = order.stream().map(this::standing).toList();
        List<String> names = standings.stream().map(Standing::system).toList();
        return new Board(
                standings, pairs(names), effects(), duels.size(), draws.questions(), Notes.of(systems, duels, names));
    }

    private Standing standing(int system) {
        double[] drawn = draws.points(system);
        int above = 0;
        int below = 0;
        for (int other = 0; other < systems.size(); other++) {
            if (other != system) {
                above += draws.shareAbove(other, system) > 1 - (1 - options.level()) / 2 ? 1 : 0;
                below += draws.shareAbove(system, other) > 1 - (1 - options.level()) / 2 ? 1 : 0;
            }
        }
        String name = systems.get(system);
        double comparisons = duels.stream()
                .filter(duel -> duel.a().equals(name) || duel.b().equals(name))
                .mapToDouble(Duel::weight)
                .sum();
        return new Standing(
                name,
                fit.points()[system],
                interval(drawn).orElse(null),
                1 + above,
                systems.size() - below,
                comparisons);
    }

    private List<Effect> effects() {
        return IntStream.range(0, fit.style().length)
                .mapToObj(s -> new Effect(
                        Style.NAMES.get(s),
                        fit.style()[s],
                        interval(draws.style(s)).orElse(null)))
                .toList();
    }

    /** Percentiles of the draws; none with fewer than two questions. */
    private Optional<Interval> interval(double[] drawn) {
        if (draws.questions() < 2) {
            return Optional.empty();
        }
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        double tail = (1 - options.level()) / 2;
        return Optional.of(new Interval(
                at(sorted, tail),
                at(sorted, 1 - tail),
                options.level(),
                "bootstrap percentile over questions, " + sorted.length + " draws"));
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private List<Pair> pairs(List<String> names) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                String a = names.get(i);
                String b = names.get(j);
                double wins = sum(a, b, Outcome.A) + sum(b, a, Outcome.B);
                double ties = sum(a, b, Outcome.TIE) + sum(b, a, Outcome.TIE);
                double losses = sum(a, b, Outcome.B) + sum(b, a, Outcome.A);
                if (wins + ties + losses > 0) {
                    pairs.add(new Pair(a, b, wins, ties, losses));
                }
            }
        }
        return pairs;
    }

    private double sum(String a, String b, Outcome outcome) {
        return duels.stream()
                .filter(duel -> duel.a().equals(a) && duel.b().equals(b) && duel.outcome() == outcome)
                .mapToDouble(Duel::weight)
                .sum();
    }
}
