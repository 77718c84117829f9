package dev.etalon.verify.math;

/** The delimiters of mathematics in a text: {@code $}, {@code $$}, {@code \(} and {@code \[}. A closing one that was missed once is not looked for again. */
final class Delimiters {
    private final String text;
    private boolean noRound;
    private boolean noSquare;
    private boolean noDouble;
    private boolean noSingle;

    Delimiters(String text) {
        this.text = text;
    }

    /** Where the next one opens; -1 where none does. */
    int next(int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                boolean opens = i + 1 < text.length() && (text.charAt(i + 1) == '(' || text.charAt(i + 1) == '[');
                if (opens) {
                    return i;
                }
                i++; // \$ opens nothing
            } else if (c == '$' && !(i > 0 && Character.isDigit(text.charAt(i - 1)))) {
                return i;
            }
        }
        return -1;
    }

    int width(int at) {
        return text.charAt(at) == '\\' || isDouble(at) ? 2 : 1;
    }

    private boolean isDouble(int at) {
        return text.startsWith("$$", at);
    }

    /** Where the one that opens at a place closes; 0 where it does not, or holds nothing. */
    int end(int at) {
        int from = at + width(at);
        int end;
        if (text.charAt(at) == '\\') {
            boolean round = text.charAt(at + 1) == '(';
            end = (round ? noRound : noSquare) ? -1 : text.indexOf(round ? "\\)" : "\\]", from);
            noRound |= round && end < 0;
            noSquare |= !round && end < 0;
        } else if (isDouble(at)) {
            end = noDouble ? -1 : dollar(from, true);
            noDouble |= end < 0;
        } else {
            end = noSingle ? -1 : dollar(from, false);
            noSingle |= end < 0;
        }
        return end > from ? end : 0;
    }

    /** The next dollar sign, or two of them, without a backslash before it. */
    private int dollar(int from, boolean two) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '$' && (!two || isDouble(i))) {
                return i;
            }
        }
        return -1;
    }
}
