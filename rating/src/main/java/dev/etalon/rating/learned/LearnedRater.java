package dev.etalon.rating.learned;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.encoder.Encoder;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.learned.LearnedVerdict.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rates answers by what was learnt. Safe for use by many threads. */
public final class LearnedRater {
    private static final int REASONS = 3;

    private final LearnedModel model;
    private final Decision decision;
    private final List<Feature> features;
    private final Features counting;

    /** Which verdict is given where several are possible. */
    public enum Decision {
        /** The one whose probability is highest above its share among the labels of people, so that rare verdicts are given too. */
        BALANCED,
        /** The likeliest, which where most answers are good may never be the other one. */
        LIKELIEST
    }

    /** @throws IllegalArgumentException when the judge was learnt by another guideline or with another encoder */
    public LearnedRater(LearnedModel model, Guideline guideline, Encoder encoder, Decision decision) {
        require("guideline", model.guideline(), School.identity(guideline));
        require("encoder", model.encoder(), School.identity(encoder.identity()));
        this.model = model;
        this.decision = decision;
        this.features = model.features().stream().map(Feature::named).toList();
        this.counting = new Features(features, encoder);
    }

    private static void require(String what, String learnt, String here) {
        if (!learnt.equals(here)) {
            throw new IllegalArgumentException("the judge was learnt with the " + what + " " + learnt + ", and here is "
                    + here + ": train it anew with 'etalon judge train'");
        }
    }

    /** A verdict on one answer. */
    public LearnedVerdict verdict(Sample sample, String answer) throws InterruptedException {
        return verdict(sample, counting.of(sample, answer));
    }

    /** A verdict on two answers, A and B. */
    public LearnedVerdict verdict(Sample sample, String a, String b) throws InterruptedException {
        return verdict(sample, Training.difference(counting.of(sample, a), counting.of(sample, b)));
    }

    private LearnedVerdict verdict(Sample sample, double[] values) {
        Optional<Integer> fold = model.fold(School.group(sample));
        Weights weights = fold.map(model.folds()::get).orElse(model.weights());
        double[] found = weights.probabilities(values, model.labels().size());
        Map<String, Double> probabilities = new LinkedHashMap<>();
        int best = 0;
        for (int label = 0; label < found.length; label++) {
            probabilities.put(model.labels().get(label), found[label]);
            best = found[label] / usual(label) > found[best] / usual(best) ? label : best;
        }
        return new LearnedVerdict(model.labels().get(best), probabilities, reasons(weights, values), fold.orElse(null));
    }

    /** What a verdict's probability is measured by: its share among the labels of people, of a pair that of A and B alike. */
    private double usual(int label) {
        if (decision == Decision.LIKELIEST) {
            return 1;
        }
        int mirrored = model.pairwise() ? model.labels().size() - 1 - label : label;
        return 1 + (count(label) + count(mirrored)) / 2.0;
    }

    private int count(int label) {
        return model.learntFrom().verdicts().getOrDefault(model.labels().get(label), 0);
    }

    private List<Reason> reasons(Weights weights, double[] values) {
        double[] moves = weights.moves(values);
        List<Reason> reasons = new ArrayList<>();
        for (int f = 0; f < moves.length; f++) {
            if (moves[f] != 0) {
                Feature feature = features.get(f);
                reasons.add(new Reason(feature.label(), feature.meaning(), values[f], moves[f]));
            }
        }
        return reasons.stream()
                .sorted(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.move()))
                        .reversed())
                .limit(REASONS)
                .toList();
    }
}
