package dev.etalon.app.optimize;

import dev.etalon.core.dataset.Sample;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much each sample counts.
 *
 * @param field where it stands; null where all count the same
 */
record SampleWeights(@Nullable String field) {
    double of(Sample sample) {
        if (field == null) {
            return 1;
        }
        double weight = sample.text(field).map(SampleWeights::number).orElse(Double.NaN);
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("sample " + sample.id() + ": its weight in column \"" + field
                    + "\" must be a number above 0, not "
                    + sample.text(field).map(text -> "\"" + text + "\"").orElse("missing"));
        }
        return weight;
    }

    /** @throws IllegalArgumentException when one has none */
    void check(List<Sample> samples) {
        samples.forEach(this::of);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
