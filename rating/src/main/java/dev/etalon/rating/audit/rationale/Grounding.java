package dev.etalon.rating.audit.rationale;

import dev.etalon.core.stats.ClusteredMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many of the passages that reasons quote stand in what was judged. */
final class Grounding implements RationaleProbe {
    private final double level;

    Grounding(double level) {
        this.level = level;
    }

    @Override
    public RationaleFinding finding(List<Reasoned> reasoned) {
        List<double[]> counts = new ArrayList<>();
        for (Reasoned one : reasoned) {
            List<String> quotes = Quotes.in(one.rationale());
            long grounded = quotes.stream()
                    .filter(quote -> Quotes.grounded(quote, one.item()))
                    .count();
            if (!quotes.isEmpty()) {
                counts.add(new double[] {grounded, quotes.size()});
            }
        }
        if (counts.isEmpty()) {
            return RationaleFinding.notMade(
                    RationaleProbes.QUOTES, "the reasons quote nothing: ask in the guideline for verbatim quotes");
        }
        ClusteredMean share = ClusteredMean.of(
                counts.stream().mapToDouble(count -> count[0]).toArray(),
                counts.stream().mapToDouble(count -> count[1]).toArray());
        return new RationaleFinding(
                RationaleProbes.QUOTES,
                counts.size(),
                share.value(),
                null,
                counts.size() < 2 ? null : share.wilson(level),
                null,
                List.of(),
                String.format(Locale.ROOT, "quotes %.0f%% grounded", 100 * share.value()),
                String.format(
                        Locale.ROOT,
                        "%.0f%% of %.0f quoted passages stand in what was judged; %d of %d reasons quote something",
                        100 * share.value(),
                        share.n(),
                        counts.size(),
                        reasoned.size()));
    }
}
