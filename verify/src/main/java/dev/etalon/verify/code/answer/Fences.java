package dev.etalon.verify.code.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fenced blocks of an answer. */
final class Fences {
    private static final Pattern FENCE =
            Pattern.compile("(?m)^[ \\t]*(```+|~~~+)[^\\n]*\\n(.*?)(?:^[ \\t]*\\1[ \\t]*$|\\z)", Pattern.DOTALL);

    private Fences() {}

    static List<String> of(String text) {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = FENCE.matcher(text);
        while (matcher.find()) {
            blocks.add(matcher.group(2));
        }
        return blocks;
    }
}
