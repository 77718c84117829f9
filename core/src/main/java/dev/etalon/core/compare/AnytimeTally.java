package dev.etalon.core.compare;

import dev.etalon.core.stats.BettingSequence;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Aggregate.Form;
import java.util.Optional;

/** The differences of one measure, sample by sample in the order of the run, bet on as they come. */
final class AnytimeTally {
    private final BettingSequence sequence;
    private final Aggregate aggregate;
    private long open = -1;
    private boolean ordered = true;
    private double openSum;
    private long openCount;
    private double sum;

    private AnytimeTally(Aggregate aggregate, double level) {
        this.aggregate = aggregate;
        this.sequence = new BettingSequence(level, 0.5);
    }

    /** Whether a sample's own value is what this number is the mean of, on a scale with two ends. */
    static boolean fits(Aggregate aggregate) {
        return aggregate.bounded()
                && aggregate.lowest() < aggregate.highest()
                && (aggregate.form() == Form.SHARE || aggregate.form() == Form.MEAN);
    }

    static AnytimeTally of(Aggregate aggregate, double level) {
        return new AnytimeTally(aggregate, level);
    }

    /** Adds a pair; the repeats of a sample must follow each other. */
    void add(Half pair, double before, double after) {
        double difference = after - before;
        if (Double.isNaN(difference)) {
            return;
        }
        ordered &= pair.ordinal() >= open;
        if (pair.ordinal() != open) {
            close();
            open = pair.ordinal();
        }
        openSum += difference / length();
        openCount++;
    }

    private void close() {
        if (openCount > 0) {
            double mean = Math.max(-1, Math.min(1, openSum / openCount));
            sequence.add((1 + mean) / 2);
            sum += mean;
            openSum = 0;
            openCount = 0;
        }
    }

    private double length() {
        return aggregate.highest() - aggregate.lowest();
    }

    /** The effect so far, its p not adjusted; empty where the runs have their samples in different orders. */
    Optional<AnytimeEffect> effect(String measure) {
        close();
        return ordered ? Optional.of(made(measure)) : Optional.empty();
    }

    private AnytimeEffect made(String measure) {
        Interval unit = sequence.interval();
        double length = length();
        long n = sequence.n();
        return new AnytimeEffect(
                measure,
                aggregate.name(),
                aggregate.form(),
                aggregate.direction(),
                n,
                n == 0 ? 0 : sum / n * length,
                new Interval(
                        (2 * unit.low() - 1) * length, (2 * unit.high() - 1) * length, unit.level(), unit.method()),
                sequence.p(),
                sequence.p(),
                Verdict.CANNOT_TELL);
    }
}
