package dev.etalon.rating.audit.probe;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut into sentences. */
public final class Sentences {
    private Sentences() {}

    /** The sentences with the space after each, so that joined they are the text again. */
    public static List<String> of(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (!text.substring(start, end).isBlank() || sentences.isEmpty()) {
                sentences.add(text.substring(start, end));
            } else {
                sentences.add(sentences.removeLast() + text.substring(start, end));
            }
            start = end;
        }
        return List.copyOf(sentences);
    }
}
