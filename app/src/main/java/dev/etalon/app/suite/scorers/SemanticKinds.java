package dev.etalon.app.suite.scorers;

import static dev.etalon.app.suite.scorers.CommonKeys.COUNT;
import static dev.etalon.app.suite.scorers.CommonKeys.FLAG;
import static dev.etalon.app.suite.scorers.CommonKeys.NAME;
import static dev.etalon.app.suite.scorers.CommonKeys.REFERENCE;
import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Shape.one;

import dev.etalon.app.suite.shape.Key;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Shape.Keys;
import dev.etalon.app.suite.shape.Simple;
import java.util.List;

/** Nearness of meaning, by the vectors of an encoder. */
final class SemanticKinds {
    static final Key ENCODER = key(
                    "encoder",
                    new Shape.FileName(true),
                    "The folder of an encoder (`model.onnx`, `tokenizer.json`, `config.json`); by default the one that ships, all-MiniLM-L6-v2 for English.")
            .like("models/multilingual-e5-small");
    private static final Key LAYER = key(
                    "layer",
                    one(new Simple.Whole(0, 1000)),
                    "The layer whose vectors are taken; by default the last. Most exports have no other.")
            .like("9");
    private static final Key MAX_TOKENS = key(
                    "max-tokens",
                    one(new Simple.Whole(8, 1_000_000)),
                    "Where longer texts are cut, in tokens; by default where the encoder's files say (256 for the one that ships).")
            .like("512");
    private static final Key THREADS = key(
                    "threads",
                    COUNT,
                    "How many texts are encoded at a time; by default as many as there are processors.")
            .like("4")
            .aside();

    private static final Keys COSINE = Keys.of(
            NAME,
            REFERENCE,
            ENCODER,
            LAYER,
            key(
                            "pooling",
                            one(Simple.Choice.of("mean", "cls")),
                            "How the vectors of the tokens become that of the text; by default as the encoder's files say, else the mean.")
                    .like("cls"),
            key("prefix", Shape.text(), "What the encoder wants in front of each text; by default nothing.")
                    .like("\"query: \""),
            MAX_TOKENS,
            THREADS);

    private static final Keys BERT_SCORE = Keys.of(
            NAME,
            REFERENCE,
            ENCODER,
            LAYER,
            key("idf", FLAG, "Whether tokens count more that few of the dataset's references have.")
                    .or("false"),
            key(
                            "baseline",
                            new Shape.FileName(false),
                            "A file of what unrelated texts score (lines of layer, P, R, F, as bert_score has them): puts that to 0.")
                    .like("rescale_baseline/en/roberta-large.tsv"),
            key(
                            "leading-space",
                            FLAG,
                            "Whether a space goes in front of each text, as bert_score does for encoders like RoBERTa and GPT-2.")
                    .or("false"),
            MAX_TOKENS,
            THREADS);

    private SemanticKinds() {}

    static List<ScorerKind> all() {
        return List.of(
                new ScorerKind(
                        "embedding-cosine", "Nearness in meaning: cosine of answer and nearest reference.", COSINE),
                new ScorerKind("bert-score", "Overlap in meaning, token by token: BERTScore F1, P, R.", BERT_SCORE));
    }
}
