package dev.etalon.rating.audit.corrupt;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/** The longest sentence of at least two is left out. */
final class SentenceLost implements Corruption {
    @Override
    public String name() {
        return "fact left out";
    }

    @Override
    public Optional<String> spoil(String text, String language) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        int from = 0;
        int to = 0;
        int sentences = 0;
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            sentences += text.substring(start, end).isBlank() ? 0 : 1;
            if (end - start > to - from) {
                from = start;
                to = end;
            }
            start = end;
        }
        return sentences < 2 ? Optional.empty() : Optional.of((text.substring(0, from) + text.substring(to)).strip());
    }
}
