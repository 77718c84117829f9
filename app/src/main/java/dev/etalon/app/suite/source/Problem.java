package dev.etalon.app.suite.source;

import java.util.Objects;

/**
 * A mistake in a suite file, printed as {@code suite.yaml:12: scorers[1].bleu: there is no key "tokeniser"; did you mean
 * "tokenizer"?}.
 *
 * @param message what is wrong and what to do, one line
 */
public record Problem(Place place, String message) {
    public Problem {
        Objects.requireNonNull(place, "place is null");
        Objects.requireNonNull(message, "message is null");
    }

    @Override
    public String toString() {
        String where = place.path().isEmpty() ? "" : place.path() + ": ";
        return place.file() + ":" + place.line() + ": " + where + message;
    }
}
