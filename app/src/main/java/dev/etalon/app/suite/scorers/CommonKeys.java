package dev.etalon.app.suite.scorers;

import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Shape.listOf;
import static dev.etalon.app.suite.shape.Shape.one;
import static dev.etalon.app.suite.shape.Shape.oneOrMore;

import dev.etalon.app.suite.shape.Key;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Simple;

/** Keys and shapes that many scorers share. */
final class CommonKeys {
    static final Shape FIELD = Shape.field();
    static final Shape COUNT = Shape.count();
    static final Shape FLAG = one(new Simple.Flag());
    static final Shape WORDS = listOf(one(new Simple.Word()));
    static final Shape MAPPING = new Shape.MapOf(one(new Simple.Word()), "what stands in the column");

    static final Key NAME = key(
                    "name",
                    one(new Simple.Text("a name without spaces, dots, colons and slashes", "^[^\\s.:/\\\\]+$")),
                    "What reports call it; must be unique in the suite. By default its kind.")
            .like("strict");

    static final Key REFERENCE = key(
                    "reference",
                    oneOrMore(FIELD),
                    "The column or columns with right answers for this scorer, in place of the dataset's.")
            .like("short_answer");

    private CommonKeys() {}

    static Key normalise(String fallback) {
        Shape step = one(Simple.Choice.of(
                "none",
                "trim",
                "whitespace",
                "lower-case",
                "upper-case",
                "punctuation",
                "ascii-punctuation",
                "articles",
                "nfc",
                "nfkc",
                "no-whitespace",
                "multiple-spaces",
                "non-words",
                "contractions",
                "yo",
                "numbers-en",
                "numbers-ru",
                "whisper-basic",
                "whisper-en"));
        return key("normalise", oneOrMore(step), "What is done to both texts before they are compared, in this order.")
                .or(fallback);
    }

    static Key mode(String what) {
        return key("mode", one(Simple.Choice.of("any", "all")), "Whether any or all of the " + what + " must be found.")
                .or("any");
    }
}
