package dev.etalon.app.suite.scorers;

import static dev.etalon.app.suite.scorers.CommonKeys.FIELD;
import static dev.etalon.app.suite.scorers.CommonKeys.FLAG;
import static dev.etalon.app.suite.scorers.CommonKeys.NAME;
import static dev.etalon.app.suite.scorers.CommonKeys.REFERENCE;
import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Shape.one;

import dev.etalon.app.suite.shape.Key;
import dev.etalon.app.suite.shape.Shape.Keys;
import dev.etalon.app.suite.shape.Simple;
import java.util.List;

/** Answers whose form is checked: instructions, documents, calls of tools. */
final class StructureKinds {
    private static final Key FENCED = key(
                    "fenced", FLAG, "Whether the document may stand in a fenced Markdown block with other text around.")
            .or("true");

    private static final Keys IFEVAL = Keys.of(NAME);

    private static final Keys XML = Keys.of(
            NAME,
            FENCED,
            key("root", one(new Simple.Word()), "The name that the root must have; by default any.")
                    .like("report"));

    private static final Keys YAML = Keys.of(
            NAME,
            FENCED,
            key(
                            "root",
                            one(Simple.Choice.of("mapping", "list", "any")),
                            "What must stand at the top; by default a mapping or a list, because any sentence is YAML.")
                    .like("mapping"));

    private static final Keys TOOL_CALL = Keys.of(
            NAME,
            REFERENCE,
            key(
                            "calls",
                            FIELD,
                            "The column with the expected calls, in place of the references, each of which is JSON.")
                    .like("expected_calls"),
            key("order", one(Simple.Choice.of("any", "kept")), "Whether the calls must come in the expected order.")
                    .or("any"),
            key("extra-calls", FLAG, "Whether more calls than expected are allowed.")
                    .or("false"),
            key("extra-arguments", FLAG, "Whether more arguments than expected are allowed.")
                    .or("false"),
            key(
                            "tolerance",
                            one(new Simple.Decimal(0, 1, false, false)),
                            "How far numbers may differ, relative and absolute.")
                    .or("0.000000001"));

    private StructureKinds() {}

    static List<ScorerKind> all() {
        return List.of(
                new ScorerKind(
                        "ifeval",
                        "Whether the answer follows the sample's `instruction_id_list` with its `kwargs`, strictly and loosely.",
                        IFEVAL),
                new ScorerKind("xml", "Whether the answer is well-formed XML.", XML),
                new ScorerKind("yaml", "Whether the answer is well-formed YAML.", YAML),
                new ScorerKind(
                        "tool-call",
                        "Whether the answer calls the expected tools with the expected arguments.",
                        TOOL_CALL));
    }
}
