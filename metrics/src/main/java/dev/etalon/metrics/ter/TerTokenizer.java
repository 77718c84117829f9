package dev.etalon.metrics.ter;

import dev.etalon.metrics.text.PyText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The tokenizer of Tercom as sacrebleu has it. Its rules for runs of kana never match there (they ask for the start of the text, where
 * normalisation has put a space), so there are none here.
 */
final class TerTokenizer {
    private static final Pattern MARKS = Pattern.compile("[{-~\\[-` -&(-+:-@/]");
    private static final Pattern STOP_AFTER_NON_DIGIT = Pattern.compile("([^0-9])([.,])");
    private static final Pattern STOP_BEFORE_NON_DIGIT = Pattern.compile("([.,])([^0-9])");
    private static final Pattern DASH_AFTER_DIGIT = Pattern.compile("([0-9])(-)");
    private static final Pattern PLAIN_MARKS = Pattern.compile("[.,?:;!\"()]");
    private static final Pattern ASIAN_MARKS =
            Pattern.compile("[\\u3001\\u3002\\u3008-\\u3011\\u3014-\\u301f\\uff61-\\uff65\\u30fb]");
    private static final Pattern FULL_WIDTH_MARKS =
            Pattern.compile("[\\uff0e\\uff0c\\uff1f\\uff1a\\uff1b\\uff01\\uff02\\uff08\\uff09]");
    /** Set apart one group after the other; the end of the last, 3f22 for 32ff, is the reference's. */
    private static final List<Pattern> ASIAN_CHARACTERS = List.of(
            Pattern.compile("[\\u4e00-\\u9fff\\u3400-\\u4dbf]"),
            Pattern.compile("[\\u31c0-\\u31ef\\u2e80-\\u2eff]"),
            Pattern.compile("[\\u3300-\\u33ff\\uf900-\\ufaff\\ufe30-\\ufe4f]"),
            Pattern.compile("[\\u3200-\\u3f22]"));

    private final TerOptions options;

    TerTokenizer(TerOptions options) {
        this.options = options;
    }

    List<String> tokens(String text) {
        String line = PyText.stripRight(text);
        if (!options.caseSensitive()) {
            line = PyText.lower(line);
        }
        if (options.normalised()) {
            line = normalised(line);
        }
        if (!options.punctuation()) {
            line = withoutPunctuation(line);
        }
        return PyText.split(line);
    }

    private String normalised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        // The order of the entities matters: &amp;quot; becomes &quot; and stays so.
        String line = text.replace("\n-", "")
                .replace("\n", " ")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
        line = apart(MARKS, " " + line + " ").replace("'s ", " 's ");
        line = STOP_AFTER_NON_DIGIT.matcher(line).replaceAll("$1 $2 ");
        line = STOP_BEFORE_NON_DIGIT.matcher(line).replaceAll(" $1 $2");
        line = DASH_AFTER_DIGIT.matcher(line).replaceAll("$1 $2 ");
        if (!options.asian()) {
            return line;
        }
        for (Pattern characters : ASIAN_CHARACTERS) {
            line = apart(characters, line);
        }
        return apart(FULL_WIDTH_MARKS, apart(ASIAN_MARKS, line));
    }

    private String withoutPunctuation(String text) {
        String line = PLAIN_MARKS.matcher(text).replaceAll("");
        if (!options.asian()) {
            return line;
        }
        return FULL_WIDTH_MARKS
                .matcher(ASIAN_MARKS.matcher(line).replaceAll(""))
                .replaceAll("");
    }

    private static String apart(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(" $0 ");
    }
}
