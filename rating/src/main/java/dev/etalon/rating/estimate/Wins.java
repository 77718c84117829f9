package dev.etalon.rating.estimate;

import java.util.List;
import java.util.Set;

/** What a label of a comparison is worth. */
final class Wins {
    private static final String WON = "A";
    private static final String LOST = "B";
    private static final String TIE = "tie";

    private Wins() {}

    static void check(List<String> labels) {
        if (!Set.of(WON, LOST, TIE).containsAll(labels) || !labels.containsAll(List.of(WON, LOST))) {
            throw new IllegalArgumentException("a win rate is of the labels A, B and tie, not " + labels);
        }
    }

    static double of(String label) {
        return switch (label) {
            case WON -> 1;
            case LOST -> 0;
            default -> 0.5;
        };
    }
}
