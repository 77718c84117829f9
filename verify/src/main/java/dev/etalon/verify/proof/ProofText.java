package dev.etalon.verify.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a proof out of what a model said. */
final class ProofText {
    private static final Pattern BLOCK =
            Pattern.compile("(?m)^[ \\t]*```[^\\n`]*\\n(.*?)(?:^[ \\t]*```[ \\t]*$|\\z)", Pattern.DOTALL);
    private static final int SHOWN = 1500;

    private ProofText() {}

    /** The last fenced block; the whole text where there is none. */
    static String inside(String answer) {
        String text = answer.replace("\r\n", "\n");
        String found = text;
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            found = block.group(1);
        }
        return found;
    }

    /** The beginning of a text, for evidence. */
    static String head(String text) {
        String clean = text.strip().replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + " ...";
    }
}
