package dev.etalon.files;

import dev.etalon.core.dataset.DatasetException;
import dev.etalon.core.dataset.Document;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.naming.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes samples of the rows of one reading, by the mapping of columns. */
final class SampleMapper {
    private final Columns columns;
    private @Nullable Row first;

    SampleMapper(Columns columns) {
        this.columns = columns;
    }

    /** @param number which row of the dataset it is, from 1: the id where there is no column for one */
    Sample map(Row row, long number) {
        first = first == null ? row : first;
        String idColumn = column(columns.id(), Columns.IDS, row);
        String inputColumn = column(columns.input(), Columns.INPUTS, row);
        if (inputColumn == null) {
            throw missing(row, String.join(", ", Columns.INPUTS), "input");
        }
        List<String> referenceColumns = referenceColumns(row);
        String contextColumn = column(columns.context(), Columns.CONTEXTS, row);

        Map<String, @Nullable Object> metadata = new LinkedHashMap<>(row.values());
        metadata.keySet().remove(idColumn);
        metadata.keySet().remove(inputColumn);
        metadata.keySet().remove(contextColumn);
        referenceColumns.forEach(metadata.keySet()::remove);
        return new Sample(
                idColumn == null ? Long.toString(refuseIfFirstHadId(row, number)) : id(row, idColumn),
                text(row, inputColumn, "input"),
                contextColumn == null ? List.of() : context(row, contextColumn),
                references(row, referenceColumns),
                metadata);
    }

    boolean numbersRows() {
        return first == null || column(columns.id(), Columns.IDS, first) == null;
    }

    private static @Nullable String column(@Nullable String given, List<String> usual, Row row) {
        return given != null
                ? given
                : usual.stream().filter(row.values()::containsKey).findFirst().orElse(null);
    }

    private List<String> referenceColumns(Row row) {
        List<String> given = columns.references();
        String usual = column(null, Columns.REFERENCES, row);
        return given != null ? given : usual == null ? List.of() : List.of(usual);
    }

    private long refuseIfFirstHadId(Row row, long number) {
        if (!numbersRows()) {
            throw row.wrong("has no id, the rows before it do. Give every row an id, or none.");
        }
        return number;
    }

    private String id(Row row, String column) {
        if (columns.id() == null && numbersRows()) {
            throw row.wrong(
                    "has the id column \"" + column + "\", the rows before it do not. Give every row an id, or none.");
        }
        String id = text(row, column, "id");
        if (id.isBlank()) {
            throw row.wrong("the id in \"" + column + "\" is blank. Give every row an id of its own.");
        }
        return id;
    }

    private static String text(Row row, String column, String role) {
        String text = scalar(value(row, column, role));
        if (text == null) {
            throw row.wrong("the %s in \"%s\" is %s; a text is wanted. %s"
                    .formatted(
                            role,
                            column,
                            ValueKind.of(value(row, column, role)),
                            ValueKind.advice(value(row, column, role), column)));
        }
        return text;
    }

    private static List<String> references(Row row, List<String> columns) {
        List<String> references = new ArrayList<>();
        for (String column : columns) {
            Object value = value(row, column, "reference");
            for (Object one : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
                String text = scalar(one);
                if (text == null) {
                    throw row.wrong("a reference in \"%s\" is %s; a text or a list of texts is wanted. %s"
                            .formatted(column, ValueKind.of(one), ValueKind.advice(one, column)));
                }
                references.add(text);
            }
        }
        return references;
    }

    private static List<Document> context(Row row, String column) {
        Object value = value(row, column, "context");
        List<?> list = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
        List<Document> documents = new ArrayList<>(list.size());
        for (Object one : list) {
            Document document = ContextDocument.of(one, documents.size() + 1);
            if (document == null) {
                throw row.wrong(
                        "the context in \"%s\" holds %s; a text is wanted, a list of texts, or of objects with %s."
                                .formatted(column, ValueKind.of(one), String.join(" or ", ContextDocument.TEXTS)));
            }
            documents.add(document);
        }
        return documents;
    }

    private static @Nullable Object value(Row row, String column, String role) {
        Object value = FieldPath.find(row.values(), column);
        if (value instanceof FieldPath.Absent) {
            throw missing(row, column, role);
        }
        return value;
    }

    static @Nullable String scalar(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean ? value.toString() : null;
    }

    private static DatasetException missing(Row row, String wanted, String role) {
        return row.wrong(
                "there is no column \"%s\", wanted for the %s.%s The columns are: %s. Name the right one in the mapping of columns."
                        .formatted(
                                wanted,
                                role,
                                NearestName.hint(wanted, row.values().keySet()),
                                String.join(", ", row.values().keySet())));
    }
}
