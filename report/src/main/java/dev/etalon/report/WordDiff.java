package dev.etalon.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What changed between two texts, word by word. */
final class WordDiff {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int LONGEST = 400;

    /** Words that both texts have, that only the old one has, or that only the new one has. */
    record Part(Kind kind, String text) {
        enum Kind {
            SAME,
            REMOVED,
            ADDED
        }
    }

    private WordDiff() {}

    /** The parts in reading order; only the first 400 words of each text are looked at. */
    static List<Part> between(String before, String after) {
        List<Part> parts = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            List<String> old = delta.getSource().getLines();
            List<String> now = delta.getTarget().getLines();
            switch (delta.getType()) {
                case EQUAL -> add(parts, Part.Kind.SAME, old);
                case DELETE -> add(parts, Part.Kind.REMOVED, old);
                case INSERT -> add(parts, Part.Kind.ADDED, now);
                case CHANGE -> {
                    add(parts, Part.Kind.REMOVED, old);
                    add(parts, Part.Kind.ADDED, now);
                }
            }
        }
        return parts;
    }

    private static void add(List<Part> parts, Part.Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(new Part(kind, String.join(" ", words)));
        }
    }

    private static List<String> words(String text) {
        Matcher words = WORD.matcher(text);
        List<String> all = new ArrayList<>();
        while (words.find() && all.size() < LONGEST) {
            all.add(words.group());
        }
        return all;
    }
}
