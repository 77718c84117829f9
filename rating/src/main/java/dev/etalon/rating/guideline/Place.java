package dev.etalon.rating.guideline;

import java.util.Collection;

/**
 * Where in which file something stands.
 *
 * @param file as the user knows it
 * @param line from 1
 */
record Place(String file, int line) {

    GuidelineException error(String problem) {
        return new GuidelineException(file + ":" + line + ": " + problem);
    }

    /** An error about a word that is none of the right ones. */
    GuidelineException unknown(String what, String word, Collection<String> right) {
        String hint = NearestWord.to(word, right)
                .map(near -> "did you mean \"" + near + "\"? ")
                .orElse("");
        return error("unknown " + what + " \"" + word + "\": " + hint + "Right are: " + String.join(", ", right));
    }

    Place at(int otherLine) {
        return new Place(file, otherLine);
    }
}
