package dev.etalon.app.wiring;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.core.scorer.Measure;
import dev.etalon.metrics.RankingMetrics;
import dev.etalon.metrics.ranking.Compatibility;
import dev.etalon.metrics.ranking.RankingOptions;
import dev.etalon.metrics.ranking.RankingPlaces;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Measures of ranked lists. */
final class RankingScorers {
    private RankingScorers() {}

    /** How each kind is made of its options. */
    static Map<String, Function<Options, Measure>> makers() {
        return Map.of(
                "ranking",
                options -> RankingMetrics.ranking(ranking(options), places(options, "relevant")),
                "rbo",
                options -> RankingMetrics.rbo(
                        options.decimal("persistence"),
                        options.text("ties").equals("shared"),
                        places(options, "against")));
    }

    private static RankingOptions ranking(Options options) {
        return RankingOptions.DEFAULT
                .withMeasures(options.texts("measures"))
                .withLevel((int) options.whole("level"))
                .withDepth(options.findWhole("depth").map(Long::intValue).orElse(Integer.MAX_VALUE))
                .withHighestGrade((int) options.whole("highest-grade"))
                .withPolicy(new RankingOptions.QueryPolicy(
                        options.text("no-results").equals("skip"),
                        options.text("no-relevant").equals("skip"),
                        options.text("duplicates").equals("first")))
                .like(Compatibility.of(options.text("like")));
    }

    private static RankingPlaces places(Options options, String against) {
        RankingPlaces.Source from =
                RankingPlaces.Source.valueOf(options.text("from").toUpperCase(Locale.ROOT));
        String name = switch (from) {
            case TRACE -> options.findText("step").orElse(null);
            case FIELD -> options.findText("field").orElse(null);
            case ANSWER, CONTEXT -> null;
        };
        return new RankingPlaces(from, name, options.findText(against).orElse(null));
    }
}
