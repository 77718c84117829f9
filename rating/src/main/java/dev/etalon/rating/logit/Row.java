package dev.etalon.rating.logit;

import java.util.Arrays;

/**
 * One observation.
 *
 * @param places of the features that are not zero
 * @param values of these features
 * @param label the class, from 0, the highest being the best
 * @param weight how often it counts
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared
public record Row(int[] places, double[] values, int label, double weight) {
    public Row {
        if (places.length != values.length) {
            throw new IllegalArgumentException(places.length + " places and " + values.length + " values do not fit");
        }
        if (!(weight >= 0)) {
            throw new IllegalArgumentException("a weight must be 0 or more, not " + weight);
        }
    }

    /** All features, counting once. */
    public static Row of(double[] values, int label) {
        int[] places = new int[values.length];
        Arrays.setAll(places, i -> i);
        return new Row(places, values, label, 1);
    }

    public Row withWeight(double newWeight) {
        return new Row(places, values, label, newWeight);
    }

    public Row withLabel(int newLabel) {
        return new Row(places, values, newLabel, weight);
    }

    double dot(double[] coefficients) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += values[i] * coefficients[places[i]];
        }
        return sum;
    }
}
