package dev.etalon.rating.audit.rationale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Takes passages out of a text, and as much from elsewhere. */
final class Spans {
    private record Span(int start, int end) {}

    private final String text;
    private final List<Span> spans;

    private Spans(String text, List<Span> spans) {
        this.text = text;
        this.spans = spans;
    }

    /** The places of those quotes that stand in the text word for word, one place each. */
    static Spans of(String text, List<String> quotes) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Span> spans = new ArrayList<>();
        for (String quote : quotes) {
            int at = lower.indexOf(quote.toLowerCase(Locale.ROOT));
            Span span = new Span(at, at + quote.length());
            boolean fits = at >= 0
                    && span.end() <= text.length()
                    && spans.stream().noneMatch(other -> span.start() < other.end() && other.start() < span.end());
            if (fits) {
                spans.add(span);
            }
        }
        spans.sort(Comparator.comparingInt(Span::start));
        return new Spans(text, spans);
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    /** The text without the passages. */
    String without() {
        return without(spans);
    }

    /**
     * The text without as many characters elsewhere, in one piece that begins at a word and touches no passage.
     *
     * @return empty where there is no room
     */
    Optional<String> withoutElsewhere(long seed) {
        int length = spans.stream().mapToInt(span -> span.end() - span.start()).sum();
        List<Span> room = new ArrayList<>();
        for (int start = 0; start + length <= text.length(); start++) {
            boolean word = start == 0 || Character.isWhitespace(text.charAt(start - 1));
            Span span = new Span(start, start + length);
            if (word && spans.stream().noneMatch(other -> span.start() < other.end() && other.start() < span.end())) {
                room.add(span);
            }
        }
        return room.isEmpty()
                ? Optional.empty()
                : Optional.of(without(List.of(room.get(new Random(seed).nextInt(room.size())))));
    }

    private String without(List<Span> taken) {
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (Span span : taken) {
            left.append(text, from, span.start());
            from = span.end();
        }
        return left.append(text.substring(from)).toString().strip();
    }
}
