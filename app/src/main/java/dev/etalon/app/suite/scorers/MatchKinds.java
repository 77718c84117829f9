package dev.etalon.app.suite.scorers;

import static dev.etalon.app.suite.scorers.CommonKeys.FLAG;
import static dev.etalon.app.suite.scorers.CommonKeys.NAME;
import static dev.etalon.app.suite.scorers.CommonKeys.REFERENCE;
import static dev.etalon.app.suite.scorers.CommonKeys.mode;
import static dev.etalon.app.suite.scorers.CommonKeys.normalise;
import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Rule.exactlyOne;
import static dev.etalon.app.suite.shape.Shape.one;
import static dev.etalon.app.suite.shape.Shape.oneOrMore;
import static dev.etalon.app.suite.shape.Shape.text;

import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Shape.Keys;
import dev.etalon.app.suite.shape.Simple;
import java.util.List;

/** Comparing an answer with a reference, or with a form. */
final class MatchKinds {
    private static final Keys EXACT = Keys.of(NAME, REFERENCE, normalise("[trim]"));

    private static final Keys CONTAINS = Keys.of(
            NAME,
            REFERENCE,
            key("texts", oneOrMore(text()), "What the answer must contain; by default the sample's references.")
                    .like("[Paris, Lutetia]"),
            mode("texts"),
            normalise("[none]"));

    private static final Keys REGEX = Keys.of(
            NAME,
            key("pattern", oneOrMore(one(new Simple.Regex())), "What the answer must match; RE2 syntax.")
                    .must()
                    .like("\"[0-9]{4}\""),
            mode("patterns"),
            key("whole", FLAG, "Whether the whole answer must match, not a part of it.")
                    .or("false"),
            key("ignore-case", FLAG, "Whether case is ignored.").or("false"));

    private static final Keys JSON_SCHEMA = Keys.of(
                    NAME,
                    key("file", new Shape.FileName(false), "A file with the JSON Schema that the answer must fit.")
                            .like("answer.schema.json"),
                    key("schema", new Shape.Json(), "The schema itself, in place of `file`.")
                            .like("{type: object, required: [name]}"),
                    key("fenced", FLAG, "Whether the JSON may stand in a fenced Markdown block with other text around.")
                            .or("false"))
            .rules(exactlyOne("file", "schema"));

    private static final Keys SQUAD = Keys.of(
            NAME,
            REFERENCE,
            key(
                            "version",
                            one(Simple.Choice.of("1.1", "2")),
                            "Which evaluation script of SQuAD: 2 knows questions without an answer.")
                    .or("1.1"));

    private static final Keys DROP = Keys.of(
            NAME,
            REFERENCE,
            key("separator", text(), "What stands between the spans of an answer; by default each is one span.")
                    .like("\"; \""));

    private MatchKinds() {}

    static List<ScorerKind> all() {
        return List.of(
                new ScorerKind(
                        "exact", "Whether the answer equals a reference, after the named normalisations.", EXACT),
                new ScorerKind("contains", "Whether the answer contains any or all of some texts.", CONTAINS),
                new ScorerKind("regex", "Whether the answer matches any or all of some patterns.", REGEX),
                new ScorerKind("json-schema", "Whether the answer is JSON of a schema.", JSON_SCHEMA),
                new ScorerKind("token-f1", "Overlap of tokens with the reference, as SQuAD counts it.", SQUAD),
                new ScorerKind("squad-exact", "Whether the answer equals a reference, as SQuAD sees it.", SQUAD),
                new ScorerKind("drop", "F1 and exact match of numbers and spans, as DROP counts them.", DROP));
    }
}
