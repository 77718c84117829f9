package dev.etalon.app.suite;

import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Shape.listOf;
import static dev.etalon.app.suite.shape.Shape.one;
import static dev.etalon.app.suite.shape.Shape.oneOrMore;
import static dev.etalon.app.suite.shape.Shape.text;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Simple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The key {@code dataset}. */
final class DatasetKeys {
    /** A field of the sample. */
    private static final Shape FIELD = Shape.field();

    private static final Shape COUNT = one(new Simple.Whole(1, Integer.MAX_VALUE));

    private static final Shape.Keys COLUMNS = Shape.Keys.of(
            key(
                            "id",
                            FIELD,
                            "The column that names a sample; by default `id`, `sample_id`, `task_id` or `qid`, else the row's number.")
                    .like("question_id"),
            key(
                            "input",
                            FIELD,
                            "The column with what the subject is asked; by default `input`, `question`, `prompt` or `query`.")
                    .like("question"),
            key(
                            "reference",
                            oneOrMore(FIELD),
                            "The column or columns with right answers; by default `reference`, `references`, `expected`, `answer_key`, `target` or `answers`.")
                    .like("[answer, answer_2]"),
            key(
                            "context",
                            FIELD,
                            "The column with documents that belong to the question; by default `context`, `contexts`, `documents` or `passages`.")
                    .like("meta.passages"));

    private static final Shape.Keys SELECT = Shape.Keys.of(
            key("ids", listOf(one(new Simple.Word())), "Only the samples of these ids.")
                    .like("[q1, q7]"),
            key(
                            "where",
                            new Shape.MapOf(one(new Simple.Word()), "the name of a column"),
                            "Only the samples whose fields have these values.")
                    .like("{meta.split: in_domain}"),
            key("sample", COUNT, "A random draw of so many samples; the suite's `seed` decides which.")
                    .like("200"),
            key(
                            "range",
                            one(new Simple.Rows()),
                            "Only these places, counted from 0 after what stands above; the second number is not in it.")
                    .like("\"0:100\""),
            key("limit", COUNT, "At most so many samples.").like("100"));

    static final Shape.Keys SHAPE = Shape.Keys.of(
                    key(
                                    "path",
                                    new Shape.FileName(true),
                                    "A file of samples, also gzipped, or a folder in the Hugging Face layout; relative to the suite file.")
                            .must()
                            .like("data/rucola.jsonl"),
                    key(
                                    "format",
                                    one(Simple.Choice.of("jsonl", "json", "csv", "tsv", "parquet", "qrels")),
                                    "What the file is; by default its name says it. `qrels` are relevance judgements of TREC or BEIR: a sample for each topic, its grades in `relevance`.")
                            .like("jsonl"),
                    key("config", text(), "Which configuration of a folder; by default the only one, or `default`.")
                            .like("default"),
                    key("split", text(), "Which split of a folder; by default the only one.")
                            .like("test"),
                    key(
                            "columns",
                            COLUMNS,
                            "Which columns become which part of a sample. All others are kept as they are and can be named by their path."),
                    key(
                            "select",
                            SELECT,
                            "Which samples to take; by default all. The steps are taken in the order of this table."))
            .shortFor("path");

    private DatasetKeys() {}

    static DatasetSpec spec(Options options) {
        return new DatasetSpec(
                options.file("path"),
                options.findText("format").orElse(null),
                options.findText("config").orElse(null),
                options.findText("split").orElse(null),
                options.findGroup("columns")
                        .map(DatasetKeys::columns)
                        .orElseGet(() -> new DatasetSpec.Columns(null, null, List.of(), null)),
                options.findGroup("select")
                        .map(DatasetKeys::select)
                        .orElseGet(() -> new DatasetSpec.Select(List.of(), Map.of(), null, null, null)));
    }

    private static DatasetSpec.Columns columns(Options options) {
        return new DatasetSpec.Columns(
                options.findText("id").orElse(null),
                options.findText("input").orElse(null),
                options.texts("reference"),
                options.findText("context").orElse(null));
    }

    private static DatasetSpec.Select select(Options options) {
        Map<String, String> where = new TreeMap<>();
        Optional<Options> fields = options.findGroup("where");
        fields.ifPresent(group -> group.keys().forEach(field -> where.put(field, group.text(field))));
        return new DatasetSpec.Select(
                options.texts("ids"),
                where,
                options.findWhole("sample").map(Long::intValue).orElse(null),
                options.findSpan("range").orElse(null),
                options.findWhole("limit").orElse(null));
    }
}
