package dev.etalon.core.summary;

import dev.etalon.core.score.Score;
import java.util.List;

/**
 * How the scores of one measure become estimates. Everything is a function of added-up statistics: a sample's scores give a vector,
 * vectors add up over samples, and each {@link Aggregate} is a function of the sum. So one engine can resample, pair and slice any
 * metric, from a plain share to a corpus BLEU.
 */
@FunctionalInterface
public interface Summary {

    /** A fresh reading of one set of scores. */
    Reading reading();

    /** Turns scores into vectors; may learn on the way (the labels that occur), so use one for one set of scores, in one thread. */
    interface Reading {

        /**
         * @param score graded or labelled
         * @return the statistics of this score; later vectors may be longer than earlier ones, missing places are zero, and an
         *     aggregate must take a sum that is shorter than its own places
         * @throws IllegalArgumentException when this is not the kind of score that the summary is for
         */
        double[] statistics(Score score);

        /**
         * What the scores of the repeats of one sample say together: asked once for each sample, after its last repeat.
         *
         * @param repeats the graded and labelled scores of one sample, at least one
         * @return values to be added as {@link OverRepeats#statistics}; empty where there are none
         */
        default double[] together(List<Score> repeats) {
            return new double[0];
        }

        /** The aggregates over all that was read so far, the main one first; never empty. */
        List<Aggregate> aggregates();
    }
}
