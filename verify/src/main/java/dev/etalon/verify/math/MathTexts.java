package dev.etalon.verify.math;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the pieces of mathematics in a text: boxes, and what stands between dollar signs or their like. */
final class MathTexts {
    private static final Pattern BOX = Pattern.compile("\\\\f?box(?:ed)?\\s*\\{");
    private static final Pattern ENVIRONMENT = Pattern.compile(
            "\\$\\$((?:\\\\\\$|[^$])++)\\$\\$|\\\\\\[(.+?)\\\\\\]|\\\\\\((.+?)\\\\\\)|(?<![\\\\\\d])\\$((?:\\\\.|[^$\\\\])++)\\$",
            Pattern.DOTALL);
    private static final Pattern MARKS =
            Pattern.compile("\\\\text\\s*\\{([^{}]*)\\}|\\\\(?:q?quad|[()\\[\\],;: ])|[$]");
    private static final Pattern BETWEEN = Pattern.compile(
            "(?:[^.\\n]{0,25}(?:[,;]|\\b(?:and|or|и|или)\\b))?\\s*(?:[\\w{}]{1,12}\\s*=)?\\s*", Pattern.DOTALL);
    private static final Pattern PERCENT =
            Pattern.compile("[\\s$]*(?:\\\\[)\\]])?\\s*\\\\?(?:%|percent|pct|процент)");
    /** Between environments that belong together. */
    private static final Pattern JOINT = Pattern.compile("\\s*(?:,|,?\\s*(?:and|or|и|или))\\s*");
    /** The most pieces that are looked at, from the end. */
    private static final int MOST = 2_000;

    record Piece(String content, int start, int end) {}

    private MathTexts() {}

    /** The boxes that end a text, joined by commas where they belong together; each piece is a group. */
    static List<Piece> boxes(String text) {
        List<Piece> groups = new ArrayList<>();
        Matcher box = BOX.matcher(text);
        int from = 0;
        while (groups.size() < MOST && box.find(from)) {
            int close = close(text, box.end());
            String content = text.substring(box.end(), close).strip() + percent(text, Math.min(text.length(), close + 1));
            Piece piece = new Piece(content, box.start(), Math.min(text.length(), close + 1));
            Piece last = groups.isEmpty() ? null : groups.getLast();
            if (last != null && belongs(text.substring(last.end(), piece.start()))) {
                groups.set(groups.size() - 1, joined(last, piece));
            } else {
                groups.add(piece);
            }
            from = piece.end();
        }
        return groups;
    }

    private static Piece joined(Piece first, Piece second) {
        return new Piece(first.content() + " , " + second.content(), first.start(), second.end());
    }

    private static boolean belongs(String between) {
        if (between.length() > 60) {
            return false;
        }
        String plain = MARKS.matcher(between).replaceAll("$1");
        return BETWEEN.matcher(plain).matches();
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

    /** What stands between mathematical delimiters, joined where only a comma or a word stands between. */
    static List<Piece> environments(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = ENVIRONMENT.matcher(text);
        while (pieces.size() < MOST && matcher.find()) {
            String content = content(matcher) + percent(text, matcher.end());
            Piece piece = new Piece(content, matcher.start(), matcher.end());
            Piece last = pieces.isEmpty() ? null : pieces.getLast();
            boolean joint = last != null
                    && JOINT.matcher(text.substring(last.end(), piece.start())).matches();
            if (joint) {
                pieces.set(pieces.size() - 1, joined(last, piece));
            } else {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static String content(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group).strip();
            }
        }
        return "";
    }
}
