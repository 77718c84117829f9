package dev.etalon.app.optimize;

import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.summary.Summary;
import java.math.BigDecimal;
import java.util.function.ToDoubleFunction;

/** Objectives that need no scorer: what an answer takes, of which less is better. */
final class BuiltIns {
    private BuiltIns() {}

    /** @throws IllegalArgumentException when there is no such objective */
    static Measure of(String name) {
        return switch (name) {
            case "tokens" -> measure(name, answer -> answer.usage().tokens());
            case "characters" -> measure(name, answer -> answer.text().length());
            case "seconds" -> measure(name, answer -> answer.latency().toNanos() / 1e9);
            case "dollars" -> new Measure(name, signature(name), BuiltIns::dollars, mean());
            default -> throw new IllegalArgumentException("there is no objective \"" + name + "\"");
        };
    }

    private static Measure measure(String name, ToDoubleFunction<Answer> amount) {
        Scorer scorer = (sample, answer) -> {
            double value = amount.applyAsDouble(answer);
            return Score.graded(value);
        };
        return new Measure(name, signature(name), scorer, mean());
    }

    private static Score dollars(Object sample, Answer answer) {
        BigDecimal dollars = answer.usage().dollars();
        return dollars == null
                ? Score.abstained("the price of the model is not known; give it one under \"prices\"")
                : Score.graded(dollars.doubleValue());
    }

    private static String signature(String name) {
        return "answer|v1|" + name;
    }

    private static Summary mean() {
        return Summaries.mean(Summaries.MEAN, 0, Double.POSITIVE_INFINITY, Direction.LOWER_IS_BETTER);
    }
}
