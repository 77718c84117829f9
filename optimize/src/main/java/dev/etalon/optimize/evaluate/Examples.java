package dev.etalon.optimize.evaluate;

import java.util.List;

/**
 * The examples of a search.
 *
 * @param validation may be the same list as train: one set then serves both, which flatters the result
 * @param test never seen by the search; empty where there is none
 * @param <E> an example
 */
@SuppressWarnings("ReferenceEquality") // whether one list serves both is what is asked
public record Examples<E>(List<E> train, List<E> validation, List<E> test) {
    public Examples {
        boolean same = train == validation;
        train = List.copyOf(train);
        validation = same ? train : List.copyOf(validation);
        test = List.copyOf(test);
        if (train.isEmpty() || validation.isEmpty()) {
            throw new IllegalArgumentException("a search needs an example to learn from and one to choose by");
        }
    }

    /** How many there are, as text. */
    public String sizes() {
        return train.size() + "/" + validation.size() + "/" + test.size();
    }

    List<E> of(Split split) {
        return switch (split) {
            case TRAIN -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    /** The split under which rollouts are kept: one where one list serves both purposes. */
    Split keptAs(Split split) {
        return split == Split.VALIDATION && train == validation ? Split.TRAIN : split;
    }
}
