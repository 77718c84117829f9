package dev.etalon.rating.search;

import dev.etalon.core.stats.Holm;
import dev.etalon.core.stats.McNemar;
import dev.etalon.core.stats.Power;
import dev.etalon.core.stats.ShareIntervals;
import dev.etalon.rating.search.SearchResult.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares candidates on the same golden answers and picks one. The figure of the best of many is too high: see {@link Selection}. The
 * pick is the cheapest within one standard error of the best (Breiman et al., "Classification and Regression Trees", 1984, section
 * 3.4.3), as what is nearer than that cannot be told apart anyway.
 */
public final class JudgeSearch {
    private final Candidates candidates;
    private final boolean[][] right;
    private final double level;
    private final Selection selection;
    private final double[] p;

    private JudgeSearch(Candidates candidates, double level, long seed) {
        this.candidates = candidates;
        this.right = candidates.table();
        this.level = level;
        this.selection = Selection.of(right, seed);
        this.p = adjusted();
    }

    /**
     * Compares and picks.
     *
     * @throws IllegalArgumentException with fewer than two candidates, or no golden answer
     */
    public static SearchResult of(Candidates candidates, double level, long seed) {
        if (candidates.names().size() < 2 || candidates.answers() == 0) {
            throw new IllegalArgumentException("a search needs two judges or more and golden answers; there are "
                    + candidates.names().size() + " and " + candidates.answers());
        }
        return new JudgeSearch(candidates, level, seed).result();
    }

    /**
     * What choosing among these candidates is worth on answers that the choice has not seen.
     *
     * @throws IllegalArgumentException with fewer than two candidates, or fewer answers than folds
     */
    public static NestedChoice nested(Candidates candidates, int folds, int repeats, double level, long seed) {
        if (candidates.names().size() < 2) {
            throw new IllegalArgumentException("a search needs two judges or more");
        }
        return NestedChoice.of(candidates.table(), folds, repeats, level, seed);
    }

    private SearchResult result() {
        List<Line> lines = IntStream.range(0, right.length)
                .mapToObj(this::line)
                .sorted(Comparator.comparingDouble(Line::accuracy).reversed())
                .toList();
        String best = candidates.names().get(selection.winner());
        String pick = pick(lines, best);
        return new SearchResult(
                candidates.answers(),
                lines,
                best,
                selection.honest(),
                selection.optimism(),
                pick,
                sentences(lines, best, pick));
    }

    private Line line(int c) {
        String name = candidates.names().get(c);
        double hits = hits(c);
        return new Line(
                name,
                hits / candidates.answers(),
                ShareIntervals.wilson(hits, candidates.answers(), level),
                candidates.missingOf(name),
                cost(name),
                IntStream.range(0, right.length).noneMatch(other -> beats(other, c)),
                selection.picked().get(c),
                c == selection.winner() ? null : (Double) p[c]);
    }

    private boolean beats(int other, int c) {
        double mine = candidates.costOf(candidates.names().get(c));
        double theirs = candidates.costOf(candidates.names().get(other));
        boolean asCheap = Double.isNaN(mine) || Double.isNaN(theirs) || theirs <= mine;
        boolean asGood = hits(other) >= hits(c);
        boolean strictly = hits(other) > hits(c) || theirs < mine;
        return asCheap && asGood && strictly;
    }

    private @Nullable Double cost(String name) {
        double cost = candidates.costOf(name);
        return Double.isNaN(cost) ? null : (Double) cost;
    }

    private long hits(int c) {
        return IntStream.range(0, right[c].length).filter(i -> right[c][i]).count();
    }

    /** Each candidate against the winner. */
    private double[] adjusted() {
        int winner = selection.winner();
        double[] raw = IntStream.range(0, right.length)
                .filter(c -> c != winner)
                .mapToDouble(
                        c -> McNemar.exact(only(winner, c), only(c, winner)).p())
                .toArray();
        double[] holm = Holm.adjust(raw);
        double[] all = new double[right.length];
        for (int c = 0, i = 0; c < right.length; c++) {
            all[c] = c == winner ? 1 : holm[i++];
        }
        return all;
    }

    /** Answers that only the one has right, of the two. */
    private long only(int one, int other) {
        return IntStream.range(0, right[one].length)
                .filter(i -> right[one][i] && !right[other][i])
                .count();
    }

    private String pick(List<Line> lines, String best) {
        double seen = selection.seen();
        double error = Math.sqrt(seen * (1 - seen) / candidates.answers());
        if (lines.stream().anyMatch(line -> line.cost() == null)) {
            return best;
        }
        return lines.stream()
                .filter(line -> line.accuracy() >= seen - error)
                .min(Comparator.comparingDouble((Line line) -> line.cost() == null ? 0 : line.cost())
                        .thenComparing(
                                Comparator.comparingDouble(Line::accuracy).reversed()))
                .map(Line::name)
                .orElse(best);
    }

    private List<String> sentences(List<Line> lines, String best, String pick) {
        List<String> sentences = new ArrayList<>();
        sentences.add(String.format(
                Locale.ROOT,
                "%s is the best of %d here, with %.1f%%; as it was chosen for that, expect %.1f%% on other answers.",
                best,
                lines.size(),
                100 * selection.seen(),
                100 * selection.honest()));
        List<Line> near = lines.stream()
                .filter(line -> line.p() != null && line.p() > 1 - level)
                .toList();
        sentences.add(
                near.isEmpty()
                        ? "It is better than each of the others beyond chance."
                        : "These answers cannot tell it from " + names(near) + "." + needed(near.getFirst()));
        if (!pick.equals(best)) {
            sentences.add("Take " + pick + ": the cheapest within one standard error of the best.");
        }
        return sentences;
    }

    private static String names(List<Line> near) {
        String names = near.stream().limit(5).map(Line::name).collect(Collectors.joining(", "));
        return near.size() > 5 ? names + " and " + (near.size() - 5) + " more" : names;
    }

    /** How many answers would tell the nearest apart, if the difference is what it looks like. */
    private String needed(Line second) {
        int other = candidates.names().indexOf(second.name());
        double n = candidates.answers();
        double disagreement = (only(selection.winner(), other) + only(other, selection.winner())) / n;
        double difference = selection.seen() - second.accuracy();
        if (difference <= 0) {
            return " " + second.name() + " is as good here.";
        }
        double cases = Power.USUAL.casesForPairedShares(difference, disagreement);
        return String.format(
                Locale.ROOT, " To tell it from %s would take about %.0f answers.", second.name(), Math.ceil(cases));
    }
}
