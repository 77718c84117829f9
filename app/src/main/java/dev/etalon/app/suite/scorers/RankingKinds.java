package dev.etalon.app.suite.scorers;

import static dev.etalon.app.suite.scorers.CommonKeys.COUNT;
import static dev.etalon.app.suite.scorers.CommonKeys.FIELD;
import static dev.etalon.app.suite.scorers.CommonKeys.NAME;
import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Rule.needs;
import static dev.etalon.app.suite.shape.Shape.one;
import static dev.etalon.app.suite.shape.Shape.oneOrMore;
import static dev.etalon.app.suite.shape.Shape.text;

import dev.etalon.app.suite.shape.Key;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Shape.Keys;
import dev.etalon.app.suite.shape.Simple;
import java.util.List;

/** Ranked lists: what a retriever or a recommender found, and in which order. */
final class RankingKinds {
    private static final Key FROM = key(
                    "from",
                    one(Simple.Choice.of("answer", "context", "trace", "field")),
                    "Where the ranked list is, as JSON: the answer, the sample's context documents, a step of the answer's trace, or a field. A list of ids, of objects with `id` and maybe `score`, or an object from id to score.")
            .or("answer");

    private static final Key STEP = key("step", text(), "Which step of the trace; by default the last one.")
            .like("retrieve");

    private static final Key FIELD_NAME =
            key("field", FIELD, "Which field, with `from: field`.").like("retrieved");

    private static final Shape WHOLE = one(new Simple.Whole(1, 1000));

    private static final Keys RANKING = Keys.of(
                    NAME,
                    key(
                                    "measures",
                                    oneOrMore(one(new Simple.Word())),
                                    "What is measured, the main one first: `p@5`, `recall@10`, `hit@3`, `f1@5`, `map`, `map@10`, `mrr`, `ndcg`, `ndcg@10`, `ndcg-exp@10`, `r-precision`, `bpref`, `rbp`, `rbp.95`, `err@20`, `iprec@0.1`, `11pt`; the names of trec_eval and ranx are understood.")
                            .or("[ndcg@10, map, mrr, recall@10, p@5]"),
                    key(
                                    "relevant",
                                    FIELD,
                                    "The column with the judgements: an object from id to grade, or a list of relevant ids. By default `relevance`, or else the dataset's reference.")
                            .like("relevant_ids"),
                    FROM,
                    STEP,
                    FIELD_NAME,
                    key(
                                    "level",
                                    WHOLE,
                                    "From which grade on a document is relevant; nDCG and ERR look at the grades themselves.")
                            .or("1"),
                    key("depth", COUNT, "How many documents of a list are looked at; by default all.")
                            .like("1000"),
                    key("highest-grade", WHOLE, "The top of the scale of grades, for ERR.")
                            .or("4"),
                    key(
                                    "no-results",
                                    one(Simple.Choice.of("zero", "skip")),
                                    "What becomes of a query for which nothing was found: 0 (`trec_eval -c`), or left out and counted as abstained.")
                            .or("zero"),
                    key(
                                    "no-relevant",
                                    one(Simple.Choice.of("zero", "skip")),
                                    "What becomes of a query for which nothing is relevant: 0 as in trec_eval, or left out and counted as abstained.")
                            .or("zero"),
                    key(
                                    "duplicates",
                                    one(Simple.Choice.of("refuse", "first")),
                                    "What becomes of a list in which a document stands twice: it fails, or the document counts at its best place only.")
                            .or("refuse"),
                    key(
                                    "like",
                                    one(Simple.Choice.of("trec_eval-10.0", "trec_eval-9.0")),
                                    "Which release's numbers: 9.0 has scores of float precision and other recall cut-offs; pytrec_eval is built on it.")
                            .or("trec_eval-10.0"))
            .shortFor("measures")
            .rules(needs("step", "from"), needs("field", "from"));

    private static final Keys RBO = Keys.of(
                    NAME,
                    key(
                                    "against",
                                    FIELD,
                                    "The column with the ranked list to compare with. By default `relevance`, or else the dataset's reference.")
                            .like("expected_order"),
                    FROM,
                    STEP,
                    FIELD_NAME,
                    key(
                                    "persistence",
                                    one(new Simple.Share()),
                                    "The weight of a rank over that of the rank before it: 0.9 gives the first ten ranks 86% of the weight.")
                            .or("0.9"),
                    key(
                                    "ties",
                                    one(Simple.Choice.of("id", "shared")),
                                    "Documents of equal score: the greater id first, or all on their first rank.")
                            .or("id"))
            .rules(needs("step", "from"), needs("field", "from"));

    private RankingKinds() {}

    static List<ScorerKind> all() {
        return List.of(
                new ScorerKind(
                        "ranking",
                        "How well a ranked list has the relevant documents at its top: nDCG, MAP, MRR, ...",
                        RANKING),
                new ScorerKind("rbo", "How much two rankings agree, their tops most: rank-biased overlap.", RBO));
    }
}
