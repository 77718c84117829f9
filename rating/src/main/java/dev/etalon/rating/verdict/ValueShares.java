package dev.etalon.rating.verdict;

import java.util.List;

/** A number as parts of the values of a scale: one that lies between two of them, such as the mean of votes, is a part of each. */
public final class ValueShares {
    private ValueShares() {}

    /** Adds up to 1; what lies beyond an end counts as that end. */
    public static double[] of(double number, List<String> scale) {
        double[] values = scale.stream().mapToDouble(Double::parseDouble).toArray();
        int below = -1;
        int above = -1;
        for (int i = 0; i < values.length; i++) {
            below = values[i] <= number && (below < 0 || values[i] > values[below]) ? i : below;
            above = values[i] >= number && (above < 0 || values[i] < values[above]) ? i : above;
        }
        double[] shares = new double[values.length];
        if (below < 0 || above < 0 || below == above) {
            shares[below < 0 ? above : below] = 1;
            return shares;
        }
        double part = (number - values[below]) / (values[above] - values[below]);
        shares[below] = 1 - part;
        shares[above] = part;
        return shares;
    }
}
