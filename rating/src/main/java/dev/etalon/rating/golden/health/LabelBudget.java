package dev.etalon.rating.golden.health;

import dev.etalon.core.stats.ShareIntervals;
import dev.etalon.rating.estimate.GoldenTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many labels more, and of which kind, would say how much more: in plain words with numbers. */
final class LabelBudget {
    private static final double LEVEL = 0.95;
    private static final int MOST = 100_000;
    private static final double USUAL = 0.9;
    private static final int NEXT = 100;

    private LabelBudget() {}

    /** For a judge that was seen on a scale of pass and fail. */
    static List<String> of(String judge, GoldenTable table) {
        List<String> advice = new ArrayList<>();
        if (table.passes() == 0 || table.fails() == 0) {
            advice.add("Of " + judge + " nothing is known on " + (table.passes() == 0 ? "passes" : "failures")
                    + ": label some of them.");
            return advice;
        }
        advice.add(halved("sensitivity", judge, table.truePasses(), table.passes(), "passes"));
        advice.add(halved("specificity", judge, table.trueFails(), table.fails(), "failures"));
        long passes = Math.round(NEXT * shareOfPasses(table));
        advice.add("To know the true pass rate by " + judge + " from a balanced set, spend the next " + NEXT
                + " labels on " + passes + " passes and " + (NEXT - passes) + " failures (allocation of Lee et al.).");
        return advice;
    }

    private static String halved(String mark, String judge, long right, long n, String kind) {
        double share = right / (double) n;
        double width = ShareIntervals.wilson((double) right, (double) n, LEVEL).width();
        return String.format(
                Locale.ROOT,
                "Label %d more %s to halve the interval of the %s of %s: it is %.0f%% +-%.0f points on %d.",
                needed(share, width / 2) - n,
                kind,
                mark,
                judge,
                100 * share,
                50 * width,
                n);
    }

    /** How many labels give an interval of this width at most, if the share stays what it is. */
    static long needed(double share, double width) {
        long low = 1;
        long high = MOST;
        while (low < high) {
            long middle = (low + high) / 2;
            if (ShareIntervals.wilson(share * middle, (double) middle, LEVEL).width() <= width) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * The part of further labels that should be passes, m1 / m = 1 / (1 + (1/q - 1) sqrt((1 - specificity) / (1 - sensitivity))), where
     * q is the judge's pass rate (Lee et al., arXiv 2511.21140). Smoothed by one answer of each kind, so that a judge without a
     * mistake has a value too.
     */
    static double shareOfPasses(GoldenTable table) {
        double missedPasses = (table.falseFails() + 1.0) / (table.passes() + 2);
        double missedFails = (table.falsePasses() + 1.0) / (table.fails() + 2);
        double rate = (table.judgedPasses() + 1.0) / (table.n() + 2);
        return 1 / (1 + (1 / rate - 1) * Math.sqrt(missedFails / missedPasses));
    }

    /** Without a judge: what each label's count would tell of one that is right on nine of ten. */
    static List<String> of(Map<String, Long> balance) {
        List<String> advice = new ArrayList<>();
        balance.forEach((label, n) -> {
            if (n > 0) {
                double width =
                        ShareIntervals.wilson(USUAL * n, (double) n, LEVEL).width();
                advice.add(String.format(
                        Locale.ROOT,
                        "%d answers are %s: of a judge that is right on 90%% of them they tell that to +-%.0f points;"
                                + " label %d more to halve it.",
                        n,
                        label,
                        50 * width,
                        needed(USUAL, width / 2) - n));
            } else {
                advice.add("No answer is " + label + ": a judge's error on them is not known; label some.");
            }
        });
        return advice;
    }
}
