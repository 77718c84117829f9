package dev.etalon.core.summary;

import dev.etalon.core.agreement.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Labels that are more than names: they stand in an order, or for numbers.
 *
 * @param labels from one end to the other, two to {@value #MOST}
 * @param level not nominal; where it is interval or ratio each label is a number, for ratio none below 0
 */
public record LabelScale(List<String> labels, Level level) {
    public static final int MOST = 50;

    public LabelScale {
        labels = List.copyOf(labels);
        Objects.requireNonNull(level, "level is null");
        if (level == Level.NOMINAL) {
            throw new IllegalArgumentException("nominal labels have no scale");
        }
        if (labels.size() < 2 || labels.size() > MOST) {
            throw new IllegalArgumentException(
                    "a scale needs 2 to " + MOST + " labels in their order, not " + labels.size());
        }
        if (new HashSet<>(labels).size() < labels.size()) {
            throw new IllegalArgumentException("a scale has each label once");
        }
        if (level != Level.ORDINAL) {
            labels.forEach(label -> number(label, level));
        }
    }

    /** What each label stands for: its number, or its place where there is only an order. */
    double[] values() {
        double[] values = new double[labels.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = level == Level.ORDINAL ? i : number(labels.get(i), level);
        }
        return values;
    }

    private static double number(String label, Level level) {
        double value;
        try {
            value = Double.parseDouble(label.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "the label \"" + label + "\" is no number; only an ordinal scale can have it", e);
        }
        if (!Double.isFinite(value) || (level == Level.RATIO && value < 0)) {
            throw new IllegalArgumentException(
                    "the label \"" + label + "\" has no place on a scale of ratios or intervals");
        }
        return value;
    }
}
