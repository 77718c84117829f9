package dev.etalon.metrics.bleu;

import dev.etalon.metrics.text.PyText;
import java.util.List;

/** The tokenizers as the regular expressions by which they are defined: slow, and the reference of the fast ones. */
final class RegexTokenizers {
    private RegexTokenizers() {}

    static List<String> mteval13a(String text) {
        String line = text.replace("<skipped>", "").replace("-\n", "").replace("\n", " ");
        if (line.contains("&")) {
            line = line.replace("&quot;", "\"")
                    .replace("&amp;", "&")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">");
        }
        return western(" " + line + " ");
    }

    static List<String> chinese(String text) {
        StringBuilder line = new StringBuilder();
        PyText.strip(text)
                .codePoints()
                .forEach(c ->
                        line.append(isChinese(c) ? " " : "").appendCodePoint(c).append(isChinese(c) ? " " : ""));
        return western(line.toString());
    }

    static List<String> international(String text) {
        return PyText.split(text.replaceAll("(\\P{N})(\\p{P})", "$1 $2 ")
                .replaceAll("(\\p{P})(\\P{N})", " $1 $2")
                .replaceAll("(\\p{S})", " $1 "));
    }

    private static List<String> western(String line) {
        return PyText.split(line.replaceAll("([\\{-\\~\\[-\\` -\\&\\(-\\+\\:-\\@\\/])", " $1 ")
                .replaceAll("([^0-9])([\\.,])", "$1 $2 ")
                .replaceAll("([\\.,])([^0-9])", " $1 $2")
                .replaceAll("([0-9])(-)", "$1 $2 "));
    }

    private static boolean isChinese(int c) {
        int[][] ranges = {
            {0x3400, 0x4db5}, {0x4e00, 0x9fa5}, {0x9fa6, 0x9fbb}, {0xf900, 0xfa2d}, {0xfa30, 0xfa6a}, {0xfa70, 0xfad9},
            {0x2001, 0x2a6d}, {0x2f81, 0x2fa1}, {0xff00, 0xffef}, {0x2e80, 0x2eff}, {0x3000, 0x303f}, {0x31c0, 0x31ef},
            {0x2f00, 0x2fdf}, {0x2ff0, 0x2fff}, {0x3100, 0x312f}, {0x31a0, 0x31bf}, {0xfe10, 0xfe1f}, {0xfe30, 0xfe4f},
            {0x2600, 0x26ff}, {0x2700, 0x27bf}, {0x3200, 0x32ff}, {0x3300, 0x33ff}
        };
        for (int[] range : ranges) {
            if (range[0] <= c && c <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
