package dev.etalon.app.suite.scorers;

import static dev.etalon.app.suite.scorers.CommonKeys.NAME;
import static dev.etalon.app.suite.scorers.CommonKeys.REFERENCE;
import static dev.etalon.app.suite.scorers.CommonKeys.normalise;

import dev.etalon.app.suite.shape.Shape.Keys;
import java.util.List;

/** Error rates of a transcript. */
final class SpeechKinds {
    private static final Keys ERROR_RATE = Keys.of(NAME, REFERENCE, normalise("[none]"));

    private SpeechKinds() {}

    static List<ScorerKind> all() {
        return List.of(
                new ScorerKind("wer", "Words to edit for each word of the reference.", ERROR_RATE),
                new ScorerKind("cer", "Characters to edit for each character of the reference.", ERROR_RATE),
                new ScorerKind("mer", "Share of the aligned words that are wrong, missing or too many.", ERROR_RATE),
                new ScorerKind("wil", "Word information lost: 1 - wip.", ERROR_RATE),
                new ScorerKind(
                        "wip",
                        "Word information preserved: share right in the reference x in the answer.",
                        ERROR_RATE));
    }
}
