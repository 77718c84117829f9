package dev.etalon.files.trec;

import dev.etalon.core.dataset.DatasetException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** A run: {@code topic Q0 document rank score tag} on each line. The rank is not looked at: scores rank. */
public final class RunLines {
    private RunLines() {}

    /** Takes a document and its score. */
    @FunctionalInterface
    public interface DocumentTaker {
        void take(String document, double score);
    }

    /**
     * Reads the documents of a topic in the order of their lines.
     *
     * @throws DatasetException when a line is wrong, or names a document again; it names file and line
     */
    public static void documents(TopicFile file, String topic, DocumentTaker taker) throws IOException {
        Set<String> seen = new HashSet<>();
        file.lines(topic, (words, place) -> {
            if (words.length < 6) {
                throw new DatasetException(place + ": " + words.length
                        + " words; a line of a run is \"topic Q0 document rank score tag\".");
            }
            if (!seen.add(words[2])) {
                throw new DatasetException(place + ": document \"" + words[2] + "\" is found twice for topic \"" + topic
                        + "\". Keep one of the lines.");
            }
            taker.take(words[2], score(words[4], place));
        });
    }

    private static double score(String text, String place) {
        try {
            double score = Double.parseDouble(text);
            if (Double.isFinite(score)) {
                return score;
            }
        } catch (NumberFormatException e) {
            throw new DatasetException(place + ": the score must be a number, not \"" + text + "\".", e);
        }
        throw new DatasetException(place + ": the score must be a finite number, not \"" + text + "\".");
    }
}
