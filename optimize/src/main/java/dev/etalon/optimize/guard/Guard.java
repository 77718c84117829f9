package dev.etalon.optimize.guard;

import dev.etalon.core.model.ModelReply;
import dev.etalon.optimize.reflect.Reflection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Refuses a proposed text before anything is spent on it. */
@FunctionalInterface
public interface Guard {

    /**
     * Why the text cannot be taken, as a sentence that the next reflection is told; empty where it can.
     *
     * @param text what was read from the reply
     */
    Optional<String> refusal(Reflection reflection, ModelReply reply, String text);

    /** The reply is whole: the model was done, and its text stands between balanced fences. */
    static Guard whole() {
        return new Whole();
    }

    /** The text is not blank and has at most so many characters. */
    static Guard length(int most) {
        return (reflection, reply, text) -> text.isBlank()
                ? Optional.of("it was empty")
                : text.length() > most
                        ? Optional.of("it had " + text.length() + " characters, and " + most + " are allowed")
                        : Optional.empty();
    }

    /** The places in double braces are those of the text as it was. */
    static Guard places() {
        return new Places();
    }

    /** Blocks of JSON in the text as it was, such as the schema of the answer, and the given passages are all still there. */
    static Guard keeps(Collection<String> passages) {
        return new Keeps(List.copyOf(passages));
    }

    /**
     * The text takes no phrase from the examples that it did not have before.
     *
     * @param examples what must not be copied
     * @param words so many in a row are a phrase
     */
    static Guard noCopies(Collection<String> examples, int words) {
        return new NoCopies(examples, words);
    }

    /**
     * The text is new.
     *
     * @param rejected whether a component's text was tried before and rejected
     */
    static Guard notSeen(BiPredicate<String, String> rejected) {
        return (reflection, reply, text) -> text.equals(reflection.current())
                ? Optional.of("it was the present text, unchanged")
                : rejected.test(reflection.component(), text)
                        ? Optional.of("it was rejected before")
                        : Optional.empty();
    }
}
