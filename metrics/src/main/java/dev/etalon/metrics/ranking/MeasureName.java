package dev.etalon.metrics.ranking;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the names of measures, in the spelling of this library ({@code ndcg@10}), of ranx and of trec_eval ({@code ndcg_cut_10}). */
final class MeasureName {
    static final String KNOWN =
            "p@K, recall@K, hit@K, f1@K, map, map@K, mrr, mrr@K, ndcg, ndcg@K, ndcg-exp, ndcg-exp@K,"
                    + " r-precision, bpref, rbp, rbp.95, err, err@K, iprec@0.1 and 11pt";

    private static final Pattern CUT = Pattern.compile("([a-z0-9-]+)(?:@([1-9][0-9]{0,8}))?");
    private static final Pattern RECALL = Pattern.compile("iprec@(0(?:\\.[0-9]+)?|1(?:\\.0+)?)");
    private static final Pattern PERSISTENCE = Pattern.compile("rbp\\.([0-9]{1,6})");
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("precision", "p"),
            Map.entry("hit-rate", "hit"),
            Map.entry("success", "hit"),
            Map.entry("recip-rank", "mrr"),
            Map.entry("map-cut", "map"),
            Map.entry("ndcg-cut", "ndcg"),
            Map.entry("ndcg-burges", "ndcg-exp"),
            Map.entry("rprec", "r-precision"),
            Map.entry("11pt-avg", "11pt"));

    private MeasureName() {}

    /**
     * The one spelling of a name.
     *
     * @throws IllegalArgumentException when it names no measure; the message lists what there is
     */
    static String canonical(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replaceFirst("^iprec_at_recall[._]", "iprec@")
                .replaceFirst("^(p|recall|success|map_cut|ndcg_cut)[._]([0-9]+)$", "$1@$2")
                .replace('_', '-');
        Matcher cut = CUT.matcher(plain);
        if (cut.matches()) {
            String family = OTHER_NAMES.getOrDefault(cut.group(1), cut.group(1));
            plain = cut.group(2) == null ? family : family + "@" + cut.group(2);
        }
        if (measure(plain, 1) == null) {
            throw unknown(name);
        }
        return plain;
    }

    /** The measure of a canonical name. */
    static RankingMeasure measure(String canonical, RankingOptions options) {
        RankingMeasure measure = measure(canonical, options.highestGrade());
        if (measure == null) {
            throw unknown(canonical);
        }
        return measure;
    }

    /** Whether a query's own value is 0 or 1, so that the number over queries is a share. */
    static boolean isShare(String canonical) {
        return canonical.equals("hit") || canonical.startsWith("hit@");
    }

    private static @Nullable RankingMeasure measure(String canonical, int highestGrade) {
        Matcher recall = RECALL.matcher(canonical);
        if (recall.matches()) {
            return new InterpolatedPrecision(Double.parseDouble(recall.group(1)));
        }
        Matcher persistence = PERSISTENCE.matcher(canonical);
        if (persistence.matches()) {
            return new RankBiasedPrecision(Double.parseDouble("0." + persistence.group(1)));
        }
        Matcher cut = CUT.matcher(canonical);
        if (!cut.matches()) {
            return null;
        }
        return cut.group(2) == null
                ? whole(cut.group(1), highestGrade)
                : cut(cut.group(1), Integer.parseInt(cut.group(2)), highestGrade);
    }

    private static @Nullable RankingMeasure whole(String family, int highestGrade) {
        return switch (family) {
            case "r-precision" -> new RPrecision();
            case "bpref" -> new BinaryPreference();
            case "rbp" -> new RankBiasedPrecision(0.9);
            case "11pt" -> new ElevenPoints();
            default -> cut(family, RankingMeasure.ALL, highestGrade);
        };
    }

    private static @Nullable RankingMeasure cut(String family, int k, int highestGrade) {
        return switch (family) {
            case "p" -> new Precision(k);
            case "recall" -> new Recall(k);
            case "hit" -> new Success(k);
            case "f1" -> new HarmonicMean(k);
            case "map" -> new AveragePrecision(k);
            case "mrr" -> new ReciprocalRank(k);
            case "ndcg" -> new CumulativeGain(k, false);
            case "ndcg-exp" -> new CumulativeGain(k, true);
            case "err" -> new ExpectedReciprocalRank(k, highestGrade);
            default -> null;
        };
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("there is no ranking measure \"" + name + "\"; there are " + KNOWN);
    }
}
