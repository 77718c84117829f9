package dev.etalon.verify.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a document out of a Markdown block. */
final class Fence {
    private static final Pattern OPEN = Pattern.compile("(?m)^[ \\t]*```[^\\n`]*\\n");

    private Fence() {}

    /** The text inside the first block; the whole text where there is none, all that follows where the block is not closed. */
    static String inside(String text) {
        Matcher open = OPEN.matcher(text);
        if (!open.find()) {
            return text;
        }
        int close = text.indexOf("```", open.end());
        return text.substring(open.end(), close < 0 ? text.length() : close);
    }
}
