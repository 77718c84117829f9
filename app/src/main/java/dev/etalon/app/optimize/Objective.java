package dev.etalon.app.optimize;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.traffic.Paid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is to get better.
 *
 * @param yardstick reads its scores, more being better
 * @param weight what one unit of it counts; 0 for one that is watched only
 * @param builtIn whether it is a matter of the answer itself, which an unanswered sample has too
 */
record Objective(Measure measure, Yardstick yardstick, double weight, boolean builtIn) {
    private static final Sample NOTHING = Sample.of("unanswered", "");

    String name() {
        return measure.name();
    }

    /** What there is to say of a sample that was not answered. */
    Yardstick.Reading unanswered(CallException error) throws CallException, InterruptedException {
        Yardstick.Reading reading = yardstick.unanswered(error);
        if (!builtIn || reading.value() == null) {
            return reading;
        }
        Answer nothing = Answer.of("").withUsage(Paid.in(error.evidence()));
        return yardstick.read(measure.scorer().score(NOTHING, nothing));
    }

    /** The score of a minibatch on which nothing is left to learn; null where there is always something. */
    static @Nullable Double perfect(List<Objective> objectives) {
        double sum = 0;
        for (Objective objective : objectives) {
            if (objective.weight() > 0) {
                Double own = objective.yardstick().perfect();
                if (own == null) {
                    return null;
                }
                sum += objective.weight() * own;
            }
        }
        return sum;
    }
}
