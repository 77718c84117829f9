package dev.etalon.metrics.edit;

/** A part of a sequence of symbols, read forwards or backwards. */
final class Span {
    private final int[] symbols;
    private final int start;
    private final int end;
    private final boolean backwards;

    private Span(int[] symbols, int start, int end, boolean backwards) {
        this.symbols = symbols;
        this.start = start;
        this.end = end;
        this.backwards = backwards;
    }

    static Span of(int[] symbols) {
        return new Span(symbols, 0, symbols.length, false);
    }

    int length() {
        return end - start;
    }

    int at(int index) {
        return backwards ? symbols[end - 1 - index] : symbols[start + index];
    }

    /** A part of a span that is read forwards. */
    Span part(int from, int to) {
        return new Span(symbols, start + from, start + to, false);
    }

    Span reversed() {
        return new Span(symbols, start, end, !backwards);
    }
}
