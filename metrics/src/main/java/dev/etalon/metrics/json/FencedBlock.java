package dev.etalon.metrics.json;

/** Takes JSON out of a Markdown block. */
final class FencedBlock {
    private static final String FENCE = "```";

    private FencedBlock() {}

    /** The text inside the first block; the whole text where there is none, all that follows where the block is not closed. */
    static String inside(String text) {
        int open = text.indexOf(FENCE);
        if (open < 0) {
            return text;
        }
        int start = text.indexOf('\n', open);
        if (start < 0) {
            return text;
        }
        int close = text.indexOf(FENCE, start);
        return text.substring(start + 1, close < 0 ? text.length() : close);
    }
}
