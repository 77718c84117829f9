package dev.etalon.metrics.probability;

import static dev.etalon.core.summary.Direction.HIGHER_IS_BETTER;
import static dev.etalon.core.summary.Direction.LOWER_IS_BETTER;
import static dev.etalon.core.summary.Direction.NEITHER;

import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Points;
import dev.etalon.core.summary.Summary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The summary of probabilities. Sums first: how many, Brier, log loss, hits, and for each bin of calibration how many, their
 * probabilities, their hits. Then a place for each distinct probability and outcome, for what depends on the order of all. A hit is the
 * event of a yes or no; of a distribution, that the most probable class is true.
 */
final class ProbabilityReading implements Summary.Reading {
    private static final int N = 0;
    private static final int BRIER = 1;
    private static final int LOG_LOSS = 2;
    private static final int HITS = 3;
    private static final int FIRST_BIN = 4;
    private static final int PER_BIN = 3;

    private final ProbabilitySummary options;
    private final int firstPoint;
    private final Points points;
    private final Map<Integer, RankedPlaces> rankings = new HashMap<>();
    private long version = -1;

    ProbabilityReading(ProbabilitySummary options) {
        this.options = options;
        this.firstPoint = FIRST_BIN + PER_BIN * options.bins();
        this.points = new Points(mostPoints(options.binary()));
    }

    static int mostPoints(boolean binary) {
        return binary ? 4_096 : 16_384;
    }

    @Override
    public double[] statistics(Score score) {
        if (!(score instanceof Score.Graded graded) || graded.statistics().size() < 2) {
            throw new IllegalArgumentException(
                    "probabilities are summed up here, not " + score.getClass().getSimpleName());
        }
        Forecast forecast = Forecast.of(graded.statistics(), options.binary());
        int top = options.binary() ? 1 : forecast.top();
        double confidence = forecast.probabilities()[top];
        boolean hit = top == forecast.truth();
        int[] places = places(forecast, confidence, hit);
        double[] statistics =
                new double[firstPoint + Arrays.stream(places).max().orElseThrow() + 1];
        statistics[N] = 1;
        statistics[BRIER] = forecast.brier();
        statistics[LOG_LOSS] = forecast.logLoss();
        statistics[HITS] = hit ? 1 : 0;
        int bin = FIRST_BIN + PER_BIN * CalibrationError.bin(confidence, options.bins());
        statistics[bin] = 1;
        statistics[bin + 1] = confidence;
        statistics[bin + 2] = hit ? 1 : 0;
        for (int place : places) {
            statistics[firstPoint + place]++;
        }
        return statistics;
    }

    /** The point of calibration, and for a distribution one for each class against the rest. */
    private int[] places(Forecast forecast, double confidence, boolean hit) {
        int classes = options.binary() ? 0 : options.labels().size();
        int[] places = new int[1 + classes];
        places[0] = points.place(hit ? 1 : 0, confidence, 0);
        for (int k = 0; k < classes; k++) {
            int group = 2 * (k + 1) + (forecast.truth() == k ? 1 : 0);
            places[k + 1] = points.place(group, forecast.probabilities()[k], 0);
        }
        return places;
    }

    @Override
    public List<Aggregate> aggregates() {
        List<Aggregate> all = new ArrayList<>(List.of(
                Aggregate.mean("brier", place(BRIER), place(N), LOWER_IS_BETTER).on(0, options.binary() ? 1 : 2),
                Aggregate.mean("log-loss", place(LOG_LOSS), place(N), LOWER_IS_BETTER)
                        .on(0, Double.POSITIVE_INFINITY),
                Aggregate.function("ece", this::equalWidth, 0, 1, LOWER_IS_BETTER),
                Aggregate.function(
                        "ece-equal-mass",
                        sums -> CalibrationError.equalMass(outcomes(sums, 0), options.bins()),
                        0,
                        1,
                        LOWER_IS_BETTER),
                Aggregate.function("auroc", sums -> overRankings(sums, Auroc::of), 0, 1, HIGHER_IS_BETTER),
                Aggregate.function("auprc", sums -> overRankings(sums, AveragePrecision::of), 0, 1, HIGHER_IS_BETTER),
                hits()));
        for (int bin = 0; bin < options.bins(); bin++) {
            all.addAll(curve(bin));
        }
        for (int k = 0; !options.binary() && k < options.labels().size(); k++) {
            all.addAll(ofClass(k + 1, options.labels().get(k)));
        }
        return all;
    }

    private Aggregate hits() {
        boolean event = options.labels().size() == 1;
        return Aggregate.share(
                event ? "base-rate" : "accuracy", place(HITS), place(N), event ? NEITHER : HIGHER_IS_BETTER);
    }

    /** What was predicted and what happened in one bin. */
    private List<Aggregate> curve(int bin) {
        int place = FIRST_BIN + PER_BIN * bin;
        String name = "[" + edge(bin) + "-" + edge(bin + 1) + "]";
        return List.of(
                Aggregate.mean("predicted" + name, place(place + 1), place(place), NEITHER)
                        .on(0, 1)
                        .asDetail(),
                Aggregate.share("happened" + name, place(place + 2), place(place), NEITHER)
                        .asDetail());
    }

    private String edge(int bin) {
        return new BigDecimal(bin)
                .divide(new BigDecimal(options.bins()), new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }

    private List<Aggregate> ofClass(int ranking, String label) {
        return List.of(
                Aggregate.function(
                                "auroc[" + label + "]",
                                sums -> Auroc.of(outcomes(sums, ranking)),
                                0,
                                1,
                                HIGHER_IS_BETTER)
                        .asDetail(),
                Aggregate.function(
                                "auprc[" + label + "]",
                                sums -> AveragePrecision.of(outcomes(sums, ranking)),
                                0,
                                1,
                                HIGHER_IS_BETTER)
                        .asDetail());
    }

    private double equalWidth(double[] sums) {
        double gaps = 0;
        for (int bin = 0; bin < options.bins(); bin++) {
            int place = FIRST_BIN + PER_BIN * bin;
            gaps += Math.abs(at(sums, place + 1) - at(sums, place + 2));
        }
        return gaps / at(sums, N);
    }

    /** Of a yes or no its own; of a distribution the mean over classes against the rest, undefined where that of any class is. */
    private double overRankings(double[] sums, ToDoubleFunction<ScoredOutcomes> area) {
        if (options.binary()) {
            return area.applyAsDouble(outcomes(sums, 0));
        }
        double total = 0;
        for (int ranking = 1; ranking <= options.labels().size(); ranking++) {
            total += area.applyAsDouble(outcomes(sums, ranking));
        }
        return total / options.labels().size();
    }

    private ScoredOutcomes outcomes(double[] sums, int ranking) {
        if (version != points.version()) {
            rankings.clear();
            version = points.version();
        }
        return rankings.computeIfAbsent(ranking, r -> new RankedPlaces(points, r))
                .outcomes(sums, firstPoint);
    }

    private static ToDoubleFunction<double[]> place(int place) {
        return sums -> at(sums, place);
    }

    private static double at(double[] sums, int place) {
        return place < sums.length ? sums[place] : 0;
    }
}
