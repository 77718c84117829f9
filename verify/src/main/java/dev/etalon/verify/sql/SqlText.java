package dev.etalon.verify.sql;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the query in what a model said, and holds it to be one query. */
final class SqlText {
    private static final Pattern BLOCK =
            Pattern.compile("(?m)^[ \\t]*```[^\\n`]*\\n(.*?)(?:^[ \\t]*```[ \\t]*$|\\z)", Pattern.DOTALL);
    private static final Pattern QUERY = Pattern.compile("[\\s(]*(?:select|with|values|from)\\b.*", Pattern.DOTALL);
    private static final Pattern WRITES = Pattern.compile(
            "\\b(?:insert|update|delete|replace|drop|alter|create|attach|detach|vacuum|pragma"
                    + "|copy|export|install|load|call|set)\\s+(?:or\\s+\\w+\\s+)?(?:into|table|from|index|view|temp|database|\\w+\\s+set)\\b");
    static final int LONGEST = 100_000;

    private SqlText() {}

    /** The last fenced block, else the whole text; without a last semicolon. */
    static String query(String answer) {
        String found = answer;
        Matcher block = BLOCK.matcher(answer.replace("\r\n", "\n"));
        while (block.find()) {
            found = block.group(1);
        }
        return found.strip().replaceFirst("[;\\s]+\\z", "");
    }

    /** Why it is not one query that only reads; null where it is. */
    static @Nullable String objection(String query) {
        if (query.length() > LONGEST) {
            return "The query is longer than " + LONGEST + " characters.";
        }
        String bare = bare(query);
        if (bare == null) {
            return "The query ends within a text, a name or a comment.";
        }
        if (bare.indexOf(';') >= 0) {
            return "The answer holds more than one statement.";
        }
        String lower = bare.toLowerCase(Locale.ROOT);
        if (!QUERY.matcher(lower).matches()) {
            return "The answer is no query: it begins with neither SELECT nor WITH.";
        }
        return WRITES.matcher(lower).find() ? "The query writes; it may only read." : null;
    }

    /** Whether the outermost query sorts its result. */
    static boolean sorts(String query) {
        String bare = bare(query);
        String text = bare == null ? query : bare;
        StringBuilder outer = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                outer.append(c);
            }
        }
        return Pattern.compile("\\border\\s+by\\b")
                .matcher(outer.toString().toLowerCase(Locale.ROOT))
                .find();
    }

    /** The text with every comment, quoted text and quoted name replaced by a blank; null where one of them does not end. */
    private static @Nullable String bare(String query) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        while (at < query.length()) {
            int end = end(query, at);
            if (end < 0) {
                return null;
            }
            if (end > at) {
                kept.append(' ');
                at = end;
            } else {
                kept.append(query.charAt(at));
                at++;
            }
        }
        return kept.toString();
    }

    /** Where the quoted part that begins here ends; the same place where none begins, -1 where it does not end. */
    private static int end(String query, int at) {
        return switch (query.charAt(at)) {
            case '\'', '"', '`' -> after(query, String.valueOf(query.charAt(at)), at + 1);
            case '-' -> query.startsWith("--", at) ? lineEnd(query, at) : at;
            case '/' -> query.startsWith("/*", at) ? after(query, "*/", at + 2) : at;
            case '$' -> query.startsWith("$$", at) ? after(query, "$$", at + 2) : at;
            default -> at;
        };
    }

    private static int after(String query, String end, int from) {
        int found = query.indexOf(end, from);
        return found < 0 ? -1 : found + end.length();
    }

    private static int lineEnd(String query, int from) {
        int found = query.indexOf('\n', from);
        return found < 0 ? query.length() : found;
    }
}
