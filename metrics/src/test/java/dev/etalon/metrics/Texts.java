package dev.etalon.metrics;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that are hard on tokenizers. */
public final class Texts {
    private static final List<String> PIECES = List.of(
            "a",
            "B",
            "the",
            "an",
            " ",
            "  ",
            ".",
            ",",
            "-",
            "'",
            "\"",
            "1",
            "20",
            "(",
            "&",
            ";",
            "<",
            "%",
            "/",
            "_",
            "~",
            "`",
            "\n",
            "\t",
            "\u001c",
            "\u0085",
            "\u00a0",
            "\u2009",
            "\u200b",
            "\u3000",
            "\u2028",
            "\ufeff",
            "“",
            "—",
            "…",
            "«",
            "→",
            "½",
            "²",
            "Ⅷ",
            "٣",
            "$",
            "+",
            "^",
            "é",
            "e\u0301",
            "Σ",
            "Ж",
            "İ",
            "ß",
            "中",
            "。",
            "，",
            "😀",
            "𠀀",
            "Ａ",
            "\ud800",
            "\udc00",
            "&amp;",
            "&quot;",
            "<skipped>",
            "-\n");

    private Texts() {}

    /** Up to 40 pieces of a nasty alphabet, or any characters at all, lone surrogates among them. */
    public static Arbitrary<String> nasty() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(40).map(list -> String.join("", list));
        return Arbitraries.oneOf(pieces, Arbitraries.strings().all().ofMaxLength(40));
    }
}
