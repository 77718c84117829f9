package dev.etalon.cli.output;

import dev.etalon.app.usecase.TrainJudges.Learnt;
import dev.etalon.rating.learned.Feature;
import dev.etalon.rating.learned.LearnedModel;
import dev.etalon.rating.learned.Weights;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a judge has learnt, as text for a terminal. */
public final class LearntText {
    private LearntText() {}

    /** Ends with an empty line. */
    public static String of(Learnt learnt) {
        LearnedModel model = learnt.model();
        StringBuilder text = new StringBuilder();
        text.append("judge ")
                .append(learnt.judge())
                .append(" · learnt from ")
                .append(model.learntFrom().answers())
                .append(" answers ")
                .append(model.learntFrom().verdicts())
                .append(" by ")
                .append(model.guideline())
                .append('\n');
        Weights weights = model.weights();
        if (weights.slope() == 0) {
            text.append("  It has learnt nothing: on answers that were left out, no feature tells verdicts apart.")
                    .append(" It will give the most frequent one. Label more answers, of the rare verdict first.\n");
        } else {
            moves(model).entrySet().stream()
                    .sorted(Comparator.comparingDouble((Map.Entry<String, Double> entry) -> Math.abs(entry.getValue()))
                            .reversed())
                    .forEach(entry ->
                            text.append(String.format(Locale.ROOT, "  %+.2f  %s%n", entry.getValue(), entry.getKey())));
            text.append("  (by how much one standard deviation of a feature moves the log odds; ridge ")
                    .append(weights.ridge())
                    .append(")\n");
        }
        return text.append("weights: ")
                .append(learnt.file())
                .append("\nhow good it is, 'etalon judge exam' says\n\n")
                .toString();
    }

    private static Map<String, Double> moves(LearnedModel model) {
        Map<String, Double> moves = new TreeMap<>();
        for (int f = 0; f < model.features().size(); f++) {
            double move =
                    model.weights().slope() * model.weights().coefficients().get(f);
            if (move != 0) {
                moves.put(Feature.named(model.features().get(f)).meaning(), move);
            }
        }
        return moves;
    }
}
