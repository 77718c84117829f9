package dev.etalon.rating.guideline;

import dev.etalon.core.naming.NearestName;
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
        return error("unknown " + what + " \"" + word + "\"." + NearestName.hint(word, right) + " Right are: "
                + String.join(", ", right));
    }

    Place at(int otherLine) {
        return new Place(file, otherLine);
    }
}
