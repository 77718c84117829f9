package dev.etalon.verify.instruction;

import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.summary.Summary;
import java.util.List;

/** IFEval's four accuracies: of prompts (a share) and of instructions (pooled over all prompts), strict and loose. */
public final class InstructionSummary implements Summary {
    private static final int PLACES = 5;

    private static final List<Aggregate> AGGREGATES = List.of(
            share("prompt-strict", 0),
            pooled("instruction-strict", 2),
            share("prompt-loose", 1),
            pooled("instruction-loose", 3));

    private static Aggregate share(String name, int place) {
        return Aggregate.share(name, sums -> sums[place], sums -> sums[PLACES], Direction.HIGHER_IS_BETTER);
    }

    private static Aggregate pooled(String name, int place) {
        return Aggregate.function(name, sums -> sums[place] / sums[4], 0, 1, Direction.HIGHER_IS_BETTER);
    }

    @Override
    public Reading reading() {
        return new InstructionReading();
    }

    private static final class InstructionReading implements Reading {
        @Override
        public double[] statistics(Score score) {
            if (!(score instanceof Score.Graded graded) || graded.statistics().size() != PLACES) {
                throw new IllegalArgumentException("IFEval sums up its own scores only");
            }
            double[] all = new double[PLACES + 1];
            for (int i = 0; i < PLACES; i++) {
                all[i] = graded.statistics().get(i);
            }
            all[PLACES] = 1;
            return all;
        }

        @Override
        public List<Aggregate> aggregates() {
            return AGGREGATES;
        }
    }
}
