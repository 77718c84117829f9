package dev.etalon.metrics.text;

import java.util.Map;
import java.util.Set;

/**
 * The stemmer of M. F. Porter, "An algorithm for suffix stripping", Program 1980, with the changes that NLTK makes by default (its mode
 * NLTK_EXTENSIONS), on which rouge-score and NLTK's METEOR rest: a table of irregular forms, {@code ies} of four letters to
 * {@code ie}, {@code y} to {@code i} only after a consonant, {@code alli} before the other rules of step 2, {@code fulli} and
 * {@code logi}, and a short word of vowel and consonant ends in {@code e}.
 */
public final class PorterStemmer {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("sky", "sky"),
            Map.entry("skies", "sky"),
            Map.entry("dying", "die"),
            Map.entry("lying", "lie"),
            Map.entry("tying", "tie"),
            Map.entry("news", "news"),
            Map.entry("innings", "inning"),
            Map.entry("inning", "inning"),
            Map.entry("outings", "outing"),
            Map.entry("outing", "outing"),
            Map.entry("cannings", "canning"),
            Map.entry("canning", "canning"),
            Map.entry("howe", "howe"),
            Map.entry("proceed", "proceed"),
            Map.entry("exceed", "exceed"),
            Map.entry("succeed", "succeed"));

    /** Pairs of a suffix and what stands for it; the first that fits decides. */
    private static final String[][] STEP_2 = {
        {"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"}, {"bli", "ble"},
        {"alli", "al"}, {"entli", "ent"}, {"eli", "e"}, {"ousli", "ous"}, {"ization", "ize"}, {"ation", "ate"},
        {"ator", "ate"}, {"alism", "al"}, {"iveness", "ive"}, {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"},
        {"iviti", "ive"}, {"biliti", "ble"}, {"fulli", "ful"}
    };

    private static final String[][] STEP_3 = {
        {"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"}, {"ical", "ic"}, {"ful", ""}, {"ness", ""}
    };

    private static final String[] STEP_4 = {
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
        "iti", "ous", "ive", "ize"
    };

    /** Letters that end a suffix of steps 2, 3 and 4: most words end otherwise. */
    private static final Set<Character> ENDS = Set.of('l', 'i', 'r', 'n', 'm', 's', 'e', 'c', 't', 'u');

    private final StemBuffer word;

    private PorterStemmer(String text) {
        word = new StemBuffer(text);
    }

    /** The stem of a word in lower case. */
    public static String stem(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.length() <= 2 || word.codePointCount(0, word.length()) <= 2) {
            return word;
        }
        PorterStemmer stemmer = new PorterStemmer(word);
        stemmer.plurals();
        stemmer.pastAndProgressive();
        stemmer.finalY();
        if (stemmer.word.size() > 0 && ENDS.contains((char) stemmer.word.last())) {
            stemmer.doubleSuffixes();
            stemmer.fullSuffixes();
            stemmer.singleSuffixes();
        }
        stemmer.finalE();
        stemmer.finalDoubleL();
        return stemmer.word.text();
    }

    private void plurals() {
        if (word.endsWith("ies")) {
            word.replace(3, word.size() == 4 ? "ie" : "i");
        } else if (word.endsWith("sses")) {
            word.replace(4, "ss");
        } else if (word.endsWith("s") && !word.endsWith("ss")) {
            word.replace(1, "");
        }
    }

    private void pastAndProgressive() {
        if (word.endsWith("ied")) {
            word.replace(3, word.size() == 4 ? "ie" : "i");
        } else if (word.endsWith("eed")) {
            if (word.measure(3) > 0) {
                word.replace(3, "ee");
            }
        } else if (word.endsWith("ed") && word.hasVowel(2)) {
            word.replace(2, "");
            restore();
        } else if (word.endsWith("ing") && word.hasVowel(3)) {
            word.replace(3, "");
            restore();
        }
    }

    /** Mends what the removal of {@code ed} or {@code ing} has left. */
    private void restore() {
        if (word.endsWith("at") || word.endsWith("bl") || word.endsWith("iz")) {
            word.append('e');
        } else if (word.endsInDoubleConsonant()) {
            int last = word.last();
            if (last != 'l' && last != 's' && last != 'z') {
                word.replace(1, "");
            }
        } else if (word.measure(0) == 1 && word.endsInConsonantVowelConsonant(0)) {
            word.append('e');
        }
    }

    private void finalY() {
        if (word.endsWith("y") && word.size() > 2 && word.isConsonant(word.size() - 2)) {
            word.replace(1, "i");
        }
    }

    private void doubleSuffixes() {
        if (word.endsWith("alli") && word.measure(4) > 0) {
            word.replace(4, "al");
            doubleSuffixes();
        } else if (!replaceFirst(STEP_2) && word.endsWith("logi") && word.measure(3) > 0) {
            // The l counts to the stem, so that geology goes the way of archaeology.
            word.replace(4, "log");
        }
    }

    private void fullSuffixes() {
        replaceFirst(STEP_3);
    }

    /** Whether any suffix fits, be the stem long enough or not. */
    private boolean replaceFirst(String[][] rules) {
        for (String[] rule : rules) {
            if (word.endsWith(rule[0])) {
                if (word.measure(rule[0].length()) > 0) {
                    word.replace(rule[0].length(), rule[1]);
                }
                return true;
            }
        }
        return false;
    }

    private void singleSuffixes() {
        for (String suffix : STEP_4) {
            if (word.endsWith(suffix)) {
                int length = suffix.length();
                boolean fits = !suffix.equals("ion") || word.endsWith("sion") || word.endsWith("tion");
                if (fits && word.measure(length) > 1) {
                    word.replace(length, "");
                }
                return;
            }
        }
    }

    private void finalE() {
        if (word.endsWith("e")) {
            int measure = word.measure(1);
            if (measure > 1 || (measure == 1 && !word.endsInConsonantVowelConsonant(1))) {
                word.replace(1, "");
            }
        }
    }

    private void finalDoubleL() {
        if (word.endsWith("ll") && word.measure(1) > 1) {
            word.replace(1, "");
        }
    }
}
