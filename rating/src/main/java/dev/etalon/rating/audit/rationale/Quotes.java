package dev.etalon.rating.audit.rationale;

import dev.etalon.rating.audit.probe.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The passages that reasons put in quotation marks, and whether they stand in what was judged: exactly, apart from case, spaces and
 * the kind of marks; or, where they have five words or more, with nine of ten words in the same order.
 */
final class Quotes {
    private static final Pattern QUOTED = Pattern.compile(
            "\u201c([^\u201c\u201d]+)\u201d|\u00ab([^\u00ab\u00bb]+)\u00bb|\u201e([^\u201e\u201c]+)\u201c|\"([^\"]+)\"|`([^`]+)`");
    private static final int SHORTEST = 8;
    private static final int FUZZY_WORDS = 5;
    private static final double FUZZY = 0.9;

    private Quotes() {}

    /** Those that are long enough to be looked for. */
    static List<String> in(String rationale) {
        List<String> quotes = new ArrayList<>();
        Matcher found = QUOTED.matcher(rationale);
        while (found.find()) {
            for (int group = 1; group <= found.groupCount(); group++) {
                if (found.group(group) != null && found.group(group).strip().length() >= SHORTEST) {
                    quotes.add(found.group(group).strip());
                }
            }
        }
        return quotes;
    }

    static boolean grounded(String quote, Item item) {
        String sources = Stream.of(
                        Optional.of(item.answer()),
                        item.other(),
                        Optional.of(item.sample().input()),
                        item.sample().text("context"),
                        item.sample().text("reference"))
                .flatMap(Optional::stream)
                .map(Quotes::plain)
                .collect(Collectors.joining("\n"));
        String wanted = plain(quote);
        return sources.contains(wanted) || nearly(words(wanted), words(sources));
    }

    private static String[] words(String text) {
        return text.strip().split("[^\\p{L}\\p{N}]+");
    }

    private static boolean nearly(String[] quote, String[] source) {
        if (quote.length < FUZZY_WORDS) {
            return false;
        }
        int needed = (int) Math.ceil(FUZZY * quote.length);
        for (int start = 0; start < source.length; start++) {
            int end = Math.min(source.length, start + quote.length + 1);
            if (end - start >= needed && common(quote, source, start, end) >= needed) {
                return true;
            }
        }
        return false;
    }

    /** The length of the longest common subsequence with a window. */
    private static int common(String[] quote, String[] source, int start, int end) {
        int[] best = new int[end - start + 1];
        for (String word : quote) {
            int before = 0;
            for (int j = 1; j < best.length; j++) {
                int above = best[j];
                best[j] = word.equals(source[start + j - 1]) ? before + 1 : Math.max(best[j], best[j - 1]);
                before = above;
            }
        }
        return best[best.length - 1];
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[\u201c\u201d\u201e\u00ab\u00bb\"'\u2018\u2019`*_]", "")
                .replaceAll("[\u2012-\u2015]", "-")
                .replace('\u0451', '\u0435')
                .replaceAll("\\s+", " ")
                .replaceAll("^[\\s.\u2026,;:]+|[\\s.\u2026,;:]+$", "");
    }
}
