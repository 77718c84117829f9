package dev.etalon.core.summary;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A number over many scores.
 *
 * @param name for example {@code accuracy}, {@code mean}, {@code corpus}
 * @param form what kind of number, which decides its interval and its test
 * @param value from added-up statistics to the number, NaN where it is undefined; for a share and a mean, the value over one
 *     sample's statistics is that sample's own value. It never sees fewer than one score.
 * @param count from added-up statistics to how many scores a share or a mean is over (those of one class, for the recall of that
 *     class); not asked of a function
 * @param lowest the least possible value, or negative infinity
 * @param highest the greatest possible value, or infinity
 * @param direction whether more is better
 * @param detail whether it is a part of the whole (one class among many), shown on request and not compared between runs
 * @param correction of a share that an imperfect scorer sees: what is reported is the corrected share; null where the scorer's word
 *     is what is wanted
 * @param calibration of a mean whose values stand for verdicts of an imperfect scorer; null where they are what they say
 */
public record Aggregate(
        String name,
        Form form,
        ToDoubleFunction<double[]> value,
        ToDoubleFunction<double[]> count,
        double lowest,
        double highest,
        Direction direction,
        boolean detail,
        @Nullable Correction correction,
        @Nullable Calibration calibration) {

    /** What kind of number an aggregate is. */
    public enum Form {
        /** The share of samples for which something holds; each sample's own value is 0 or 1. */
        SHARE,
        /** The mean of the samples' own values. */
        MEAN,
        /** The mean over samples of what the repeats of a sample say together, see {@link OverRepeats}. */
        SAMPLES,
        /** Any other function of the sums: macro F1, corpus BLEU, a word error rate. */
        FUNCTION
    }

    public Aggregate {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(value, "value is null");
        Objects.requireNonNull(count, "count is null");
        Objects.requireNonNull(direction, "direction is null");
        if (correction != null && form != Form.SHARE) {
            throw new IllegalArgumentException("only a share can be corrected, not " + name);
        }
        if (calibration != null && form != Form.MEAN) {
            throw new IllegalArgumentException("only a mean can be calibrated, not " + name);
        }
        if (!(lowest <= highest)) {
            throw new IllegalArgumentException("a scale needs lowest <= highest, not " + lowest + " and " + highest);
        }
    }

    /** An aggregate whose values are what they say, but may be seen through an imperfect scorer. */
    public Aggregate(
            String name,
            Form form,
            ToDoubleFunction<double[]> value,
            ToDoubleFunction<double[]> count,
            double lowest,
            double highest,
            Direction direction,
            boolean detail,
            @Nullable Correction correction) {
        this(name, form, value, count, lowest, highest, direction, detail, correction, null);
    }

    /** An aggregate that needs no correction. */
    public Aggregate(
            String name,
            Form form,
            ToDoubleFunction<double[]> value,
            ToDoubleFunction<double[]> count,
            double lowest,
            double highest,
            Direction direction,
            boolean detail) {
        this(name, form, value, count, lowest, highest, direction, detail, null);
    }

    /** A share: one sum over another. */
    public static Aggregate share(
            String name, ToDoubleFunction<double[]> passed, ToDoubleFunction<double[]> count, Direction direction) {
        return new Aggregate(name, Form.SHARE, ratio(passed, count), count, 0, 1, direction, false);
    }

    /** Any function of the sums. */
    public static Aggregate function(
            String name, ToDoubleFunction<double[]> value, double lowest, double highest, Direction direction) {
        return new Aggregate(name, Form.FUNCTION, value, sums -> Double.NaN, lowest, highest, direction, false);
    }

    static ToDoubleFunction<double[]> ratio(ToDoubleFunction<double[]> total, ToDoubleFunction<double[]> count) {
        return sums -> total.applyAsDouble(sums) / count.applyAsDouble(sums);
    }

    /** The sum of the own values behind a share or a mean; 0 where there are none. */
    public double total(double[] sums) {
        double n = count.applyAsDouble(sums);
        return n > 0 ? n * value.applyAsDouble(sums) : 0;
    }

    /** The same as a part of the whole. */
    public Aggregate asDetail() {
        return new Aggregate(name, form, value, count, lowest, highest, direction, true, correction, calibration);
    }

    /** The true share behind this one, under a name of its own. */
    public Aggregate corrected(String newName, Correction by) {
        return new Aggregate(newName, form, value, count, lowest, highest, direction, detail, by, null);
    }

    /** The same over sums that stand after this many others. */
    public Aggregate after(int others) {
        return over(sums -> rest(sums, others));
    }

    /** The same over sums that stand among others. */
    public Aggregate over(UnaryOperator<double[]> own) {
        return new Aggregate(
                name,
                form,
                sums -> value.applyAsDouble(own.apply(sums)),
                sums -> count.applyAsDouble(own.apply(sums)),
                lowest,
                highest,
                direction,
                detail,
                correction,
                calibration == null ? null : calibration.over(own));
    }

    private static double[] rest(double[] sums, int others) {
        return Arrays.copyOfRange(sums, Math.min(others, sums.length), sums.length);
    }

    /** A mean on a scale without ends: one sum over another. */
    public static Aggregate mean(
            String name, ToDoubleFunction<double[]> total, ToDoubleFunction<double[]> count, Direction direction) {
        double infinity = Double.POSITIVE_INFINITY;
        return new Aggregate(name, Form.MEAN, ratio(total, count), count, -infinity, infinity, direction, false);
    }

    /** The same on a scale with these ends. */
    public Aggregate on(double newLowest, double newHighest) {
        return new Aggregate(
                name, form, value, count, newLowest, newHighest, direction, detail, correction, calibration);
    }

    /** A mean whose values stand for verdicts of an imperfect scorer, on a scale with these ends. */
    public Aggregate calibrated(Calibration by, double newLowest, double newHighest) {
        return new Aggregate(name, form, value, count, newLowest, newHighest, direction, detail, correction, by);
    }

    /** The number to report: a calibrated mean may come out beyond its scale, and is put at the end of it. */
    public double reported(double mean) {
        return calibration == null ? mean : Math.max(lowest, Math.min(highest, mean));
    }

    /** Whether the scale has both ends. */
    public boolean bounded() {
        return Double.isFinite(lowest) && Double.isFinite(highest);
    }
}
