package dev.etalon.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which columns become which part of a sample. Every column that is not named here goes to the metadata, as it is.
 *
 * <p>A name is a column, or a path with dots into nested ones ({@code answers.text}); a column that itself has dots in its name wins.
 * A path through a list leads into each element. Null leaves the choice to the usual names, the first that is there:
 *
 * <ul>
 *   <li>id: {@code id, sample_id, task_id, qid}; without any, the number of the row, from 1
 *   <li>input: {@code input, question, prompt, query}
 *   <li>reference: {@code reference, references, expected, answer_key, target, answers}; none is fine
 *   <li>context: {@code context, contexts, documents, passages}; none is fine
 * </ul>
 *
 * @param id a text or a number, unique in the dataset
 * @param input a text, a number or a boolean
 * @param references each holds a text, a number or a boolean, or a list of them; null is no reference
 * @param context a text, a list of texts, or a list of objects with a text ({@code text, content} or {@code passage}) and maybe an id
 *     ({@code id, doc_id, document_id} or {@code title}; without one, the place in the list, from 1); null is no context
 */
public record Columns(
        @Nullable String id,
        @Nullable String input,
        @Nullable List<String> references,
        @Nullable String context) {

    /** Everything by its usual name. */
    public static final Columns USUAL = new Columns(null, null, null, null);

    static final List<String> IDS = List.of("id", "sample_id", "task_id", "qid");
    static final List<String> INPUTS = List.of("input", "question", "prompt", "query");
    static final List<String> REFERENCES =
            List.of("reference", "references", "expected", "answer_key", "target", "answers");
    static final List<String> CONTEXTS = List.of("context", "contexts", "documents", "passages");

    public Columns {
        references = references == null ? null : List.copyOf(references);
    }

    public Columns withId(String column) {
        return new Columns(column, input, references, context);
    }

    public Columns withInput(String column) {
        return new Columns(id, column, references, context);
    }

    public Columns withReferences(String... columns) {
        return new Columns(id, input, List.of(columns), context);
    }

    public Columns withContext(String column) {
        return new Columns(id, input, references, column);
    }
}
