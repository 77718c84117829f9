package dev.etalon.metrics.bleu;

/**
 * What sacrebleu's {@code zh} takes for a Chinese character. Its last two ranges are meant for the planes beyond the BMP, but are
 * written so that they fall inside it: U+2001 to U+2A6D (curly quotes, dashes, arrows, mathematics) count as Chinese, and U+20000
 * and above do not. Scores that are to be compared need the same.
 */
final class ChineseCharacters {
    private static final char[][] RANGES = {
        {'\u2001', '\u2a6d'},
        {'\u2e80', '\u2fdf'},
        {'\u2ff0', '\u303f'},
        {'\u3100', '\u312f'},
        {'\u31a0', '\u31bf'},
        {'\u31c0', '\u31ef'},
        {'\u3200', '\u33ff'},
        {'\u3400', '\u4db5'},
        {'\u4e00', '\u9fbb'},
        {'\uf900', '\ufa2d'},
        {'\ufa30', '\ufa6a'},
        {'\ufa70', '\ufad9'},
        {'\ufe10', '\ufe1f'},
        {'\ufe30', '\ufe4f'},
        {'\uff00', '\uffef'},
    };

    private ChineseCharacters() {}

    static boolean contains(char character) {
        if (character < RANGES[0][0]) {
            return false;
        }
        for (char[] range : RANGES) {
            if (character <= range[1]) {
                return character >= range[0];
            }
        }
        return false;
    }
}
