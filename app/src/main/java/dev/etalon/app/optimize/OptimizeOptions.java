package dev.etalon.app.optimize;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is improved, by what, and how much it may take.
 *
 * @param reflection the model of the suite that writes new texts
 * @param scorer the scorer that is to rise, null for the suite's first
 * @param judge the judge whose guideline is improved; null to improve the subject's prompt
 * @param components texts of the prompt to improve; empty for all
 * @param rationale a field with reasons of people, shown to reflections; null for none
 * @param splits how the dataset is parted
 * @param evaluations the most answers made and scored; null for a number that bears about twenty full iterations
 * @param reflections the most requests to the model that writes
 * @param minibatch samples that a reflection sees
 * @param repeats how often each sample of the validation and of the test set is run
 */
public record OptimizeOptions(
        String reflection,
        @Nullable String scorer,
        @Nullable String judge,
        List<String> components,
        @Nullable String rationale,
        Splits splits,
        @Nullable Long evaluations,
        long reflections,
        int minibatch,
        int repeats) {
    public OptimizeOptions {
        Objects.requireNonNull(reflection, "reflection is null");
        Objects.requireNonNull(splits, "splits is null");
        components = List.copyOf(components);
        if (reflections < 1 || minibatch < 1 || repeats < 1) {
            throw new IllegalArgumentException("--reflections, --minibatch and --repeats must be 1 or more");
        }
    }

    public static OptimizeOptions by(String reflection) {
        return new OptimizeOptions(reflection, null, null, List.of(), null, Splits.USUAL, null, 200, 3, 1);
    }

    /** What decides the search, as text. */
    String decisive() {
        return String.join(
                " ",
                "reflection:" + reflection,
                "scorer:" + scorer,
                "judge:" + judge,
                "components:" + components,
                "rationale:" + rationale,
                splits.toString());
    }
}
