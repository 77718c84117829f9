package dev.etalon.app.suite.scorers;

import static dev.etalon.app.suite.scorers.CommonKeys.FLAG;
import static dev.etalon.app.suite.scorers.CommonKeys.NAME;
import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Shape.one;

import dev.etalon.app.suite.shape.Shape.Keys;
import dev.etalon.app.suite.shape.Simple;
import java.util.List;

/** Answers that a check decides without a reference. */
final class CheckKinds {
    private static final Keys CODE = Keys.of(
            NAME,
            key("language", one(Simple.Choice.of("python", "java", "javascript")), "The language of the answers.")
                    .or("python"),
            key(
                            "release",
                            one(new Simple.Whole(8, 99)),
                            "The version of Java that answers may use, up to the one of the JDK.")
                    .or("21"),
            key(
                            "format",
                            one(Simple.Choice.of(
                                    "auto", "humaneval", "humaneval-x", "mbpp", "multipl-e", "livecodebench", "plain")),
                            "The form of the rows; `auto` knows each by its columns.")
                    .or("auto"),
            key(
                            "timeout",
                            one(new Simple.Time()),
                            "How long one answer may take, 1 s or more; longer is a failed test.")
                    .or("10s"),
            key("memory", one(new Simple.Size()), "The most memory that one answer may take.")
                    .or("1GiB"),
            key("processes", one(new Simple.Whole(1, 4096)), "How many processes and threads one answer may have.")
                    .or("64"),
            key(
                            "minimum",
                            one(Simple.Choice.of("confined", "namespaced-unfiltered", "namespaced", "separate-kernel")),
                            "The weakest sandbox in which code is run; on a machine without one nothing is run, and the scores are failed.")
                    .or("namespaced"),
            key("arguments-back", FLAG, "Whether changes that the answer makes to its arguments reach the tests.")
                    .or("false"),
            key(
                            "tolerance",
                            one(new Simple.Decimal(0, 1, false, false)),
                            "How far floats may differ in call and expected cases, relative and absolute.")
                    .or("0.000001"),
            key(
                            "output-tolerance",
                            one(new Simple.Decimal(0, 1, false, false)),
                            "How far numbers may differ that a program prints, relative or absolute; 0: the text must be the same.")
                    .or("0"));

    private CheckKinds() {}

    static List<ScorerKind> all() {
        return List.of(new ScorerKind(
                "code", "Whether the program (Python, Java, JavaScript) passes its tests in a sandbox.", CODE));
    }
}
