package dev.etalon.rating.search;

import dev.etalon.core.stats.Interval;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The candidates side by side, and what may be said of the best.
 *
 * @param answers golden answers on which they were compared
 * @param lines the candidates, best first
 * @param best the name of the one with most right verdicts
 * @param honest its expected share of right verdicts on other answers: what it shows here less what choosing it added
 * @param optimism how much choosing it added
 * @param pick the cheapest within one standard error of the best; the best itself where costs are not known
 * @param sentences what the data can and cannot tell, in plain words
 */
public record SearchResult(
        int answers,
        List<Line> lines,
        String best,
        double honest,
        double optimism,
        String pick,
        List<String> sentences) {

    /**
     * One candidate.
     *
     * @param accuracy its share of right verdicts; missing ones are not right
     * @param missing how many of its verdicts are missing
     * @param cost of one verdict, null where it is not known
     * @param frontier whether no other is both as good and cheaper, or better and as cheap
     * @param picked the share of redrawn golden sets on which it would have been the best
     * @param p that it is as good as the best (McNemar, exact; adjusted by Holm over the candidates); null for the best
     */
    public record Line(
            String name,
            double accuracy,
            Interval interval,
            long missing,
            @Nullable Double cost,
            boolean frontier,
            double picked,
            @Nullable Double p) {}

    public SearchResult {
        lines = List.copyOf(lines);
        Objects.requireNonNull(best, "best is null");
        Objects.requireNonNull(pick, "pick is null");
        sentences = List.copyOf(sentences);
    }
}
