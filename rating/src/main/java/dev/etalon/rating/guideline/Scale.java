package dev.etalon.rating.guideline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The possible verdicts of a guideline, each with its meaning. */
public sealed interface Scale {

    /** The verdicts with their meanings, in the order in which they are shown. */
    Map<String, String> anchors();

    /** The verdicts, in the order in which they are shown. */
    default List<String> labels() {
        return List.copyOf(anchors().keySet());
    }

    /** Passes, or fails. */
    record Binary(String pass, String fail) implements Scale {
        public static final String PASS = "pass";
        public static final String FAIL = "fail";

        @Override
        public Map<String, String> anchors() {
            return ordered(PASS, pass, FAIL, fail);
        }
    }

    /**
     * Whole numbers, more is better.
     *
     * @param meanings at least two values, each with its meaning
     */
    record Ordinal(Map<Integer, String> meanings) implements Scale {
        public Ordinal {
            if (meanings.size() < 2) {
                throw new IllegalArgumentException("an ordinal scale needs at least two values");
            }
            meanings = Collections.unmodifiableSortedMap(new TreeMap<>(meanings));
        }

        public int lowest() {
            return Collections.min(meanings.keySet());
        }

        public int highest() {
            return Collections.max(meanings.keySet());
        }

        @Override
        public Map<String, String> anchors() {
            Map<String, String> anchors = new LinkedHashMap<>();
            meanings.forEach((value, meaning) -> anchors.put(Integer.toString(value), meaning));
            return anchors;
        }
    }

    /**
     * Which of two answers is better.
     *
     * @param tie what a tie means; empty where a rater must choose
     */
    record Pairwise(String a, String b, String tie) implements Scale {
        public static final String A = "A";
        public static final String B = "B";
        public static final String TIE = "tie";

        @Override
        public Map<String, String> anchors() {
            Map<String, String> anchors = ordered(A, a, B, b);
            if (!tie.isEmpty()) {
                anchors.put(TIE, tie);
            }
            return anchors;
        }
    }

    /** Whether one item of a rubric is met. */
    record Met() implements Scale {
        public static final String MET = "met";
        public static final String NOT_MET = "not-met";

        @Override
        public Map<String, String> anchors() {
            return ordered(
                    MET, "what the item says is true of the answer, all of it", NOT_MET, "it is not, or only in part");
        }
    }

    private static Map<String, String> ordered(String first, String firstMeaning, String second, String secondMeaning) {
        Map<String, String> anchors = new LinkedHashMap<>();
        anchors.put(first, firstMeaning);
        anchors.put(second, secondMeaning);
        return anchors;
    }
}
