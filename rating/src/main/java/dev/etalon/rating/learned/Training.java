package dev.etalon.rating.learned;

import dev.etalon.rating.logit.CumulativeLogit;
import dev.etalon.rating.logit.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns weights from lessons: they are drawn to what is expected of each feature ({@link Feature#expected}), so that few lessons move
 * a plain heuristic and do not replace it. The strength of that ridge is the one of least log loss in cross-validation over
 * groups, and scores become probabilities by Platt's method on the scores of lessons that were left out ("Probabilistic Outputs for
 * Support Vector Machines", 1999), with his softened targets, so that few lessons never give certainty.
 */
final class Training {
    private static final double[] RIDGES = {1, 3, 10, 30, 100, 300, 1000, 3000};

    /** A verdict that a fold has never seen does not cost without limit. */
    private static final double LEAST_PROBABILITY = 1e-3;

    /** How strongly the slope of calibration is drawn to 1: a score is taken at its word until left-out lessons speak against it. */
    private static final double TRUST = 4;

    private final Task task;
    private final List<Lesson> lessons;
    private final Folds folds;

    Training(Task task, List<Lesson> lessons) {
        this.task = task;
        this.lessons = List.copyOf(lessons);
        this.folds = Folds.of(lessons);
    }

    Folds folds() {
        return folds;
    }

    Weights learn() {
        double best = Double.POSITIVE_INFINITY;
        LeftOut chosen = null;
        for (double ridge : RIDGES) {
            LeftOut leftOut = leaveOut(ridge);
            if (leftOut.loss() < best) {
                best = leftOut.loss();
                chosen = leftOut;
            }
        }
        if (chosen == null) {
            throw new IllegalStateException("no strength of the ridge has a loss");
        }
        Line line = Line.fit(task, lessons, chosen.ridge());
        return Weights.of(line, chosen.ridge(), calibrate(line, chosen.scores()));
    }

    /** One set of weights for each fold, learnt without it. */
    List<Weights> crossFit() {
        List<Weights> weights = new ArrayList<>();
        for (int fold = 0; fold < folds.count(); fold++) {
            weights.add(new Training(task, folds.without(lessons, fold)).learn());
        }
        return weights;
    }

    /**
     * What lessons look like to weights that have not seen them.
     *
     * @param loss the mean of -log P(verdict of people)
     */
    @SuppressWarnings("ArrayRecordComponent") // never changed, never compared
    private record LeftOut(double ridge, double[] scores, double loss) {}

    private LeftOut leaveOut(double ridge) {
        double[] scores = new double[lessons.size()];
        double loss = 0;
        for (int fold = 0; fold < folds.count(); fold++) {
            List<Lesson> others = folds.without(lessons, fold);
            Line line = Line.fit(task, others, ridge);
            for (int place : folds.places(lessons, fold)) {
                Lesson lesson = lessons.get(place);
                scores[place] = line.score(lesson.features());
                double p = line.probability(lesson.features(), lesson.label());
                loss -= Math.log(Math.max(LEAST_PROBABILITY, p)) / lessons.size();
            }
        }
        return new LeftOut(ridge, scores, loss);
    }

    /** Where left-out scores point the wrong way, nothing was learnt: the slope is 0 then, and all answers are alike. */
    private CumulativeLogit calibrate(Line line, double[] scores) {
        CumulativeLogit fitted = platt(line, scores);
        return fitted.coefficients()[0] > 0 ? fitted : platt(line, new double[scores.length]);
    }

    private CumulativeLogit platt(Line line, double[] scores) {
        int classes = line.present().length;
        double[] counts = new double[classes];
        lessons.forEach(lesson -> counts[Line.place(line.present(), lesson.label())]++);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            int own = Line.place(line.present(), lessons.get(i).label());
            Row row = Row.of(new double[] {scores[i]}, own);
            for (int label = 0; label < classes; label++) {
                double target = (label == own ? counts[own] + 1 : 1) / (counts[own] + classes);
                rows.add(row.withLabel(label).withWeight(target));
            }
        }
        return CumulativeLogit.fit(rows, new double[] {TRUST}, new double[] {1}, task.thresholds(classes));
    }

    static double[] difference(double[] one, double[] other) {
        double[] difference = new double[one.length];
        Arrays.setAll(difference, i -> one[i] - other[i]);
        return difference;
    }
}
