package dev.etalon.verify.math;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the pieces of mathematics in a text, in time that grows with its length: boxes, and what stands between dollar signs or their like. */
final class MathTexts {
    private static final Pattern BOX = Pattern.compile("\\\\f?box(?:ed)?\\s{0,3}\\{");
    private static final Pattern MARKS =
            Pattern.compile("\\\\text\\s*\\{([^{}]*)\\}|\\\\(?:q?quad|[()\\[\\],;: ])|[$]");
    private static final Pattern BETWEEN = Pattern.compile(
            "(?U)(?:[^.\\n]{0,25}(?:[,;]|\\b(?:and|or|и|или)\\b))?\\s*(?:[\\w{}]{1,12}\\s*=)?\\s*", Pattern.DOTALL);
    private static final Pattern PERCENT =
            Pattern.compile("[\\s$]{0,5}(?:\\\\[)\\]])?\\s{0,5}\\\\?(?:%|percent|pct|процент)");
    /** Between environments that belong together. */
    private static final Pattern JOINT = Pattern.compile("\\s*(?:,|,?\\s*(?:and|or|и|или))\\s*");

    private static final int LONGEST_JOINT = 60;
    /** How many pieces are kept, from the end. */
    private static final int MOST = 200;

    record Piece(String content, int start, int end) {}

    private MathTexts() {}

    /** The last boxes of a text, joined by commas where they belong together. */
    static List<Piece> boxes(String text) {
        Deque<Piece> pieces = new ArrayDeque<>();
        Matcher box = BOX.matcher(text);
        int from = 0;
        while (box.find(from)) {
            int close = close(text, box.end());
            from = Math.min(text.length(), close + 1);
            String content = text.substring(box.end(), close).strip() + percent(text, from);
            keep(pieces, new Piece(content, box.start(), from));
        }
        return joined(text, pieces, MathTexts::belongs);
    }

    private static void keep(Deque<Piece> pieces, Piece piece) {
        pieces.addLast(piece);
        if (pieces.size() > MOST) {
            pieces.removeFirst();
        }
    }

    private static List<Piece> joined(String text, Deque<Piece> pieces, Predicate<String> belongs) {
        List<Piece> groups = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = groups.isEmpty() ? null : groups.getLast();
            boolean joint = last != null
                    && piece.start() - last.end() <= LONGEST_JOINT
                    && belongs.test(text.substring(last.end(), piece.start()));
            if (last != null && joint) {
                groups.removeLast();
                groups.add(new Piece(last.content() + " , " + piece.content(), last.start(), piece.end()));
            } else {
                groups.add(piece);
            }
        }
        return groups;
    }

    private static boolean belongs(String between) {
        return BETWEEN.matcher(MARKS.matcher(between).replaceAll("$1")).matches();
    }

    /** Where the group that is open at a place ends; the end of the text where it is not closed. */
    private static int close(String text, int from) {
        int open = 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                open++;
            } else if (c == '}' && --open == 0) {
                return i;
            }
        }
        return text.length();
    }

    private static String percent(String text, int from) {
        return PERCENT.matcher(text).region(from, text.length()).lookingAt() ? "\\%" : "";
    }

    /** What stands between mathematical delimiters at the end of a text, joined where only a comma or a word stands between. */
    static List<Piece> environments(String text) {
        Deque<Piece> pieces = new ArrayDeque<>();
        Delimiters delimiters = new Delimiters(text);
        int at = delimiters.next(0);
        while (at >= 0) {
            int end = delimiters.end(at);
            if (end > 0) {
                int width = delimiters.width(at);
                String content = text.substring(at + width, end).strip();
                int after = end + width;
                keep(pieces, new Piece(content + percent(text, after), at, after));
                at = delimiters.next(after);
            } else {
                at = delimiters.next(at + delimiters.width(at));
            }
        }
        return joined(text, pieces, between -> JOINT.matcher(between).matches());
    }
}
