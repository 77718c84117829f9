package dev.etalon.rating.claim;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.subject.Answer;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Each sentence is a claim; so is each item of a list. Costs nothing and is the same every time, but a sentence may hold two claims, or
 * lean on the one before it. Headings and lines without a letter or digit hold none.
 */
public final class SentenceClaims implements ClaimSource {
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+•–]|\\d{1,3}[.)])\\s+");
    private static final Pattern HEADING = Pattern.compile("^\\s*#{1,6}\\s.*");
    private static final Pattern CONTENT = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern LAST_WORD = Pattern.compile("(?:^|[\\s(\\[«\"])(\\p{L}[\\p{L}.]*)\\.\\s*$");
    private static final Set<String> SHORT = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "st", "no", "vs", "e.g", "i.e", "cf", "fig", "approx", "u.s", "inc", "jr",
            "г", "гг", "в", "вв", "т.е", "т.к", "т.д", "т.п", "напр", "см", "им", "ул", "д", "стр", "руб", "тыс",
            "проф");

    private final Locale locale;

    /** @param language of the answers, for example {@code en} */
    public SentenceClaims(String language) {
        this.locale = Locale.forLanguageTag(language);
    }

    @Override
    public FoundClaims of(Sample sample, Answer answer) {
        List<String> claims = new ArrayList<>();
        answer.text()
                .lines()
                .filter(line -> !HEADING.matcher(line).matches())
                .map(line -> ITEM.matcher(line).replaceFirst(""))
                .forEach(line -> addSentences(line, claims));
        return FoundClaims.free(claims);
    }

    @Override
    public String identity() {
        return "sentences-1";
    }

    private void addSentences(String line, List<String> claims) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
        breaks.setText(line);
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = line.substring(start, end);
            if (end < line.length() && endsInShortWord(sentence)) {
                continue;
            }
            if (CONTENT.matcher(sentence).find()) {
                claims.add(sentence.strip());
            }
            start = end;
        }
    }

    /** "Dr." and "A." end no sentence. */
    private static boolean endsInShortWord(String sentence) {
        var word = LAST_WORD.matcher(sentence);
        return word.find()
                && (SHORT.contains(word.group(1).toLowerCase(Locale.ROOT))
                        || (word.group(1).length() == 1
                                && Character.isUpperCase(word.group(1).charAt(0))));
    }
}
