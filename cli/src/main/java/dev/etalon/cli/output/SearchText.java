package dev.etalon.cli.output;

import dev.etalon.app.usecase.SearchJudges;
import dev.etalon.rating.search.NestedChoice;
import dev.etalon.rating.search.SearchResult;
import java.util.Locale;

/** What came of a search as text for a terminal. */
public final class SearchText {
    private SearchText() {}

    /** Ends with a line break. */
    public static String of(SearchJudges.Found found, String run) {
        SearchResult result = found.result();
        StringBuilder out = new StringBuilder();
        out.append(
                "  judge                          right   interval          p vs best  would win  missing  cost a verdict\n");
        result.lines().forEach(line -> out.append(line(line)).append('\n'));
        out.append(result.answers())
                .append(" golden answers; a missing verdict counts as not right; signatures: etalon show ")
                .append(run)
                .append('\n');
        result.sentences().forEach(sentence -> out.append(sentence).append('\n'));
        NestedChoice nested = found.nested();
        if (nested != null) {
            out.append(String.format(
                    Locale.ROOT,
                    "Choosing by %d-fold cross-validation, %d times: what is chosen has %.1f%% right [%.1f, %.1f]%% on answers that the choice has not seen.%n",
                    nested.folds(),
                    nested.repeats(),
                    100 * nested.accuracy(),
                    100 * nested.low(),
                    100 * nested.high()));
        }
        SearchJudges.Look look = found.look();
        if (look != null) {
            out.append(String.format(
                    Locale.ROOT,
                    "On %d answers that the choice has not seen: %s has %.1f%% right [%.1f, %.1f]%%.%n",
                    look.answers(),
                    look.judge(),
                    100 * look.accuracy(),
                    100 * look.interval().low(),
                    100 * look.interval().high()));
            if (look.times() > 1) {
                out.append("These answers have been looked at by ")
                        .append(look.times())
                        .append(" runs: they are no longer unseen. Label new ones before you rely on the figure.\n");
            }
        }
        return out.toString();
    }

    private static String line(SearchResult.Line line) {
        Double p = line.p();
        Double cost = line.cost();
        return String.format(
                Locale.ROOT,
                "  %-30s %5.1f%%  [%4.1f, %5.1f]%%    %-9s  %5.1f%%     %-7d  %s%s",
                line.name(),
                100 * line.accuracy(),
                100 * line.interval().low(),
                100 * line.interval().high(),
                p == null ? "best" : p < 0.0001 ? "<0.0001" : String.format(Locale.ROOT, "%.4f", p),
                100 * line.picked(),
                line.missing(),
                cost == null ? "-" : String.format(Locale.ROOT, "%.4g", cost),
                cost != null && line.frontier() ? " *" : "");
    }
}
