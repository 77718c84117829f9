package dev.etalon.optimize.reflect;

import java.util.regex.Pattern;

/** Finds the new text in a reply: what stands between its first and its last fence, so that fences inside stay. */
public final class ReplyReader {
    private static final String FENCE = "```";
    private static final Pattern OPENING = Pattern.compile("^```\\S*\\n?");
    private static final Pattern LANGUAGE = Pattern.compile("^\\S*\\n");

    private ReplyReader() {}

    /** The text between the fences; the whole reply, less a lone fence, where there are not two. Never fails: see the guards. */
    public static String text(String reply) {
        String stripped = reply.strip();
        int start = stripped.indexOf(FENCE) + FENCE.length();
        int end = stripped.lastIndexOf(FENCE);
        if (end >= 0 && start < end) {
            return LANGUAGE.matcher(stripped.substring(start, end))
                    .replaceFirst("")
                    .strip();
        }
        return withoutLoneFence(stripped);
    }

    private static String withoutLoneFence(String text) {
        if (text.startsWith(FENCE)) {
            return OPENING.matcher(text).replaceFirst("").strip();
        }
        return text.endsWith(FENCE)
                ? text.substring(0, text.length() - FENCE.length()).strip()
                : text;
    }
}
