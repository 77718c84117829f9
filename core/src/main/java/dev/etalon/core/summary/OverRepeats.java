package dev.etalon.core.summary;

import dev.etalon.core.score.Score;
import java.util.List;

/** What the repeats of one sample say together: a number from 0 to 1 for each sample, of which the mean is taken over samples. */
public interface OverRepeats {
    /** Of the aggregate, for example {@code pass@5}. */
    String name();

    /**
     * The number of one sample.
     *
     * @param repeats its graded and labelled scores; those that are missing for any reason are not among them
     * @return from 0 to 1, or NaN where there are too few repeats
     * @throws IllegalArgumentException when this is not the kind of score that it is for
     */
    double value(List<Score> repeats);

    /** The numbers of one sample as statistics to add up: value and 1 for each that has one, 0 and 0 for each that has none. */
    static double[] statistics(double[] values) {
        double[] statistics = new double[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            boolean defined = !Double.isNaN(values[i]);
            statistics[2 * i] = defined ? values[i] : 0;
            statistics[2 * i + 1] = defined ? 1 : 0;
        }
        return statistics;
    }
}
