package dev.etalon.rating.learned;

import dev.etalon.rating.guideline.ContentHash;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A learned judge as it is kept. What it has learnt from is known to it by hashes: an answer to a question among them is rated by
 * weights that were learnt without that question, so no verdict is ever learnt from itself.
 *
 * @param guideline name, version and hash of the text by which people rated
 * @param labels the verdicts from the lowest to the highest; of a pair B, tie, A
 * @param pairwise whether two answers are compared
 * @param features in the order of the weights
 * @param encoder what gave the vectors
 * @param learntFrom how many answers had which verdict, and a hash of all of them
 * @param weights learnt from all
 * @param folds weights learnt without one part each
 * @param questions the part, by the hash of a question
 */
public record LearnedModel(
        String guideline,
        List<String> labels,
        boolean pairwise,
        List<String> features,
        String encoder,
        LearntFrom learntFrom,
        Weights weights,
        List<Weights> folds,
        Map<String, Integer> questions) {
    private static final int DIGITS = 12;

    /**
     * What a judge was learnt from.
     *
     * @param verdicts how many there are of each
     */
    public record LearntFrom(int answers, Map<String, Integer> verdicts, String hash) {
        public LearntFrom {
            verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
            Objects.requireNonNull(hash, "hash is null");
        }
    }

    public LearnedModel {
        Objects.requireNonNull(guideline, "guideline is null");
        labels = List.copyOf(labels);
        features = List.copyOf(features);
        Objects.requireNonNull(encoder, "encoder is null");
        Objects.requireNonNull(learntFrom, "learntFrom is null");
        Objects.requireNonNull(weights, "weights is null");
        folds = List.copyOf(folds);
        questions = Collections.unmodifiableMap(new TreeMap<>(questions));
    }

    /** How the question of a sample is known, so that the file holds no text. */
    static String key(String group) {
        return ContentHash.of(group).hex().substring(0, DIGITS);
    }

    /** The part that a question belongs to; empty where nothing was learnt from it. */
    Optional<Integer> fold(String group) {
        @Nullable Integer fold = questions.get(key(group));
        return Optional.ofNullable(fold);
    }

    /** A hash of all of it; another one is another judge. */
    public ContentHash hash() {
        return ContentHash.of(LearnedModels.json(this));
    }
}
