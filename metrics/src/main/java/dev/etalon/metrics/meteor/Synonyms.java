package dev.etalon.metrics.meteor;

import java.util.Set;

/** Which words can stand for which. */
@FunctionalInterface
interface Synonyms {
    Synonyms NONE = Set::of;

    /** The word itself and all that can stand for it. */
    Set<String> of(String word);
}
