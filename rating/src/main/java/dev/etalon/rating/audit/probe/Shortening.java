package dev.etalon.rating.audit.probe;

import dev.etalon.rating.guideline.Guideline;
import java.util.List;
import java.util.regex.Pattern;

/** Phrases that carry nothing are taken out of the answer, and sentences that it repeats word for word. */
final class Shortening implements Probe {
    @Override
    public List<Change> changes(Item item, Guideline guideline) {
        String shorter =
                String.join("", Sentences.of(item.answer()).stream().distinct().toList());
        for (String filler : ProbeTexts.texts(item.language(), "filler")) {
            shorter = without(shorter, filler);
        }
        shorter = shorter.strip();
        return shorter.isEmpty() || shorter.length() >= item.answer().strip().length()
                ? List.of()
                : List.of(Change.of("shortened", item.withAnswer(shorter)));
    }

    /** A phrase at the start of a sentence goes with its comma, and the next word becomes the first. */
    private static String without(String text, String filler) {
        Pattern phrase = Pattern.compile(
                "(^|[.!?]\\s+)" + Pattern.quote(filler) + ",?\\s+(\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return phrase.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        found.group(1) + found.group(2).toUpperCase(java.util.Locale.ROOT)));
    }
}
