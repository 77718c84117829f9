package dev.etalon.verify.instruction;

import java.util.regex.Pattern;

/**
 * How many words are in capitals, cut as the Penn Treebank cuts them (MacIntyre 1995): punctuation, clitics and a few contractions are
 * words of their own, hyphenated words are one.
 */
final class CapitalWords {
    private static final Pattern SEPARATE =
            Pattern.compile("[;@#$%&?!()\\[\\]{}<>\"\u201c\u201d\u2018\u00ab\u00bb]|--+|\\.{2,}|[,:](?!\\d)");
    private static final Pattern OPENING = Pattern.compile("(?<=^|\\s)'(?=\\p{L})");
    private static final Pattern FINAL_STOP = Pattern.compile("\\.(?=[\"')\\]}*]*(?:\\s|$))");
    private static final Pattern CLITIC = Pattern.compile("(?iu)(n't|'(?:s|m|d|ll|re|ve))(?=\\W|$)|'(?=\\s|$)");
    private static final Pattern CONTRACTION =
            Pattern.compile("(?i)\\b(can)(not)\\b|\\b(gon|wan)(na)\\b|\\b(got)(ta)\\b|\\b(gim|lem)(me)\\b");

    private CapitalWords() {}

    static int count(String text) {
        String cut = SEPARATE.matcher(text).replaceAll(" ");
        cut = OPENING.matcher(cut).replaceAll(" ");
        cut = CLITIC.matcher(cut).replaceAll(" $1 ");
        cut = CONTRACTION.matcher(cut).replaceAll(match -> {
            StringBuilder parts = new StringBuilder();
            for (int group = 1; group <= match.groupCount(); group++) {
                parts.append(match.group(group) == null ? "" : match.group(group) + " ");
            }
            return parts.toString();
        });
        cut = FINAL_STOP.matcher(cut).replaceAll(" ");
        int count = 0;
        for (String word : PythonText.words(cut)) {
            count += PythonText.isUpper(word) ? 1 : 0;
        }
        return count;
    }
}
