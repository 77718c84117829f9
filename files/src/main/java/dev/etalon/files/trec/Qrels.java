package dev.etalon.files.trec;

import dev.etalon.core.dataset.DatasetException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Judgements: {@code topic iteration document grade} on each line (TREC), or {@code topic document grade} (BEIR), whose header is
 * passed over.
 */
public final class Qrels {
    private static final String HEADER = "query-id";

    private Qrels() {}

    /** Whether a topic is the word over the column of topics. */
    public static boolean isHeader(String topic) {
        return topic.equals(HEADER);
    }

    /**
     * The grade of each document of a topic.
     *
     * @throws DatasetException when a line is wrong, or judges a document again; it names file and line
     */
    public static Map<String, Object> grades(TopicFile file, String topic) throws IOException {
        Map<String, Object> grades = new LinkedHashMap<>();
        file.lines(topic, (words, place) -> {
            if (words.length != 4 && words.length != 3) {
                throw new DatasetException(place + ": " + words.length
                        + " words; a judgement is \"topic iteration document grade\" or \"topic document grade\".");
            }
            String document = words[words.length - 2];
            if (grades.put(document, grade(words[words.length - 1], place)) != null) {
                throw new DatasetException(place + ": document \"" + document + "\" is judged twice for topic \""
                        + topic + "\". Keep one of the lines.");
            }
        });
        return grades;
    }

    private static Integer grade(String text, String place) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new DatasetException(place + ": the grade must be a whole number, not \"" + text + "\".", e);
        }
    }
}
