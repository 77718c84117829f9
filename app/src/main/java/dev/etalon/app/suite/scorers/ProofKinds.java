package dev.etalon.app.suite.scorers;

import static dev.etalon.app.suite.scorers.CommonKeys.FLAG;
import static dev.etalon.app.suite.scorers.CommonKeys.NAME;
import static dev.etalon.app.suite.scorers.CommonKeys.REFERENCE;
import static dev.etalon.app.suite.scorers.CommonKeys.WORDS;
import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Shape.one;

import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Shape.Keys;
import dev.etalon.app.suite.shape.Simple;
import java.util.List;

/** Answers that a proof checker or a database decides. */
final class ProofKinds {
    private static final Keys PROOF = Keys.of(
            NAME,
            key(
                            "system",
                            one(Simple.Choice.of("metamath", "coq", "lean")),
                            "The language of the proofs. Metamath needs no program; Coq and Lean must be installed, and run in the sandbox.")
                    .or("metamath"),
            key(
                            "database",
                            new Shape.FileName(false),
                            "Metamath: the trusted database; by default the sample's column `database` holds it.")
                    .like("set.mm"),
            key("axioms", WORDS, "Coq and Lean: what a proof may assume, by the names that the system prints.")
                    .like("[propext, Classical.choice, Quot.sound]"),
            key("timeout", one(new Simple.Time()), "Coq and Lean: how long compiling and checking may each take.")
                    .or("60s"),
            key("memory", one(new Simple.Size()), "Coq and Lean: the most memory that each of them may take.")
                    .or("2GiB"),
            key(
                            "minimum",
                            one(Simple.Choice.of("confined", "namespaced-unfiltered", "namespaced", "separate-kernel")),
                            "Coq and Lean: the weakest sandbox in which they are run.")
                    .or("namespaced"));

    private static final Keys SQL = Keys.of(
            NAME,
            REFERENCE,
            key(
                            "engine",
                            one(Simple.Choice.of("sqlite", "duckdb")),
                            "The database; for DuckDB its jar must be put beside Etalon's libraries.")
                    .or("sqlite"),
            key(
                            "databases",
                            new Shape.FileName(true),
                            "A folder with database files, one of which the sample's column `database` names; by default the columns `schema` and `data` hold SQL that builds the tables.")
                    .like("databases"),
            key(
                            "rows",
                            one(Simple.Choice.of("auto", "ordered", "bag", "set")),
                            "Whether the order of rows and how often a row comes matter; `auto`: the order where the right query sorts, and always how often.")
                    .or("auto"),
            key("any-column-order", FLAG, "Whether the columns may come in another order.")
                    .or("false"),
            key(
                            "tolerance",
                            one(new Simple.Decimal(0, 1, false, false)),
                            "How far numbers may differ, relative and absolute.")
                    .or("0.000000001"),
            key("timeout", one(new Simple.Time()), "How long one query may take, 100 ms or more.")
                    .or("10s"),
            key("max-rows", one(new Simple.Whole(1, 10_000_000)), "How many rows a result may have.")
                    .or("100000"),
            key(
                            "minimum",
                            one(Simple.Choice.of(
                                    "unconfined",
                                    "confined",
                                    "namespaced-unfiltered",
                                    "namespaced",
                                    "separate-kernel")),
                            "The weakest sandbox in which queries run; `unconfined`: in the best that the machine has, and in a plain process where it has none.")
                    .or("unconfined"));

    private ProofKinds() {}

    static List<ScorerKind> all() {
        return List.of(
                new ScorerKind("proof", "Whether the answer is a formal proof of the sample's statement.", PROOF),
                new ScorerKind("sql", "Whether the answer's query gives the rows of the right query.", SQL));
    }
}
