package dev.etalon.rating.audit.probe;

import dev.etalon.rating.guideline.Scale;
import java.util.List;
import java.util.Objects;

/**
 * A verdict's place on its scale.
 *
 * @param label as the judge says it
 * @param place from 0, the worst
 * @param places how many there are
 */
public record Grade(String label, int place, int places) {
    private static final List<String> PAIR = List.of(Scale.Pairwise.B, Scale.Pairwise.TIE, Scale.Pairwise.A);

    public Grade {
        Objects.requireNonNull(label, "label is null");
        if (place < 0 || place >= places) {
            throw new IllegalArgumentException("place " + place + " is none of " + places);
        }
    }

    /** @throws IllegalArgumentException when the label is not on the scale */
    public static Grade of(String label, Scale scale) {
        List<String> order = order(scale);
        int place = order.indexOf(label);
        if (place < 0) {
            throw new IllegalArgumentException("\"" + label + "\" is none of " + String.join(", ", order));
        }
        return new Grade(label, place, order.size());
    }

    /** The labels, the worst first; for a pair A is the answer, so A is the best. */
    public static List<String> order(Scale scale) {
        return switch (scale) {
            case Scale.Binary ignored -> List.of(Scale.Binary.FAIL, Scale.Binary.PASS);
            case Scale.Ordinal ordinal -> ordinal.labels();
            case Scale.Pairwise ignored -> PAIR;
            case Scale.Met ignored -> List.of(Scale.Met.NOT_MET, Scale.Met.MET);
        };
    }

    public boolean best() {
        return place == places - 1;
    }

    public boolean worst() {
        return place == 0;
    }

    /** The one at the same distance from the other end. */
    public Grade mirrored(Scale scale) {
        int other = places - 1 - place;
        return new Grade(order(scale).get(other), other, places);
    }
}
