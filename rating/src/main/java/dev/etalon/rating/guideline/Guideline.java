package dev.etalon.rating.guideline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The written criteria by which answers are rated. One source for people and for models: an assessor reads it as a page, a judge
 * gets it in its prompt.
 *
 * @param name what is rated, in lower case with hyphens, for example {@code answer-usefulness}
 * @param version changes with every change of the text that may change a verdict
 * @param language of the text, as a two-letter code; the prompt around it is in the same language
 * @param task one answer at a time, or two side by side
 * @param inputs what a rater sees beside the answer, in this order
 * @param criteria what to look at: name to description, the weightiest first; may be empty for a rubric
 * @param scale the possible verdicts and what each means
 * @param rubric the items, where the task is a rubric; else null
 * @param title the first-level heading of the body, or the name
 * @param sections the body, in order
 * @param hash of the whole file, so that a changed text never passes for the same guideline
 */
public record Guideline(
        String name,
        String version,
        String language,
        Task task,
        List<Input> inputs,
        Map<String, String> criteria,
        Scale scale,
        @Nullable Rubric rubric,
        String title,
        List<Section> sections,
        ContentHash hash) {

    public Guideline {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(version, "version is null");
        Objects.requireNonNull(language, "language is null");
        Objects.requireNonNull(task, "task is null");
        inputs = List.copyOf(inputs);
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
        Objects.requireNonNull(scale, "scale is null");
        Objects.requireNonNull(title, "title is null");
        sections = List.copyOf(sections);
        Objects.requireNonNull(hash, "hash is null");
        if ((task == Task.RUBRIC) != (rubric != null)) {
            throw new IllegalArgumentException("a rubric has items, and only a rubric");
        }
        if (criteria.isEmpty() && rubric == null) {
            throw new IllegalArgumentException("a guideline needs a criterion");
        }
        if ((task == Task.PAIRWISE) != (scale instanceof Scale.Pairwise)) {
            throw new IllegalArgumentException("a pairwise task goes with the scale A, B and tie, and only with it");
        }
    }

    /** How many answers a rater sees at once. */
    public enum Task {
        POINTWISE,
        PAIRWISE,
        /** One answer at a time, item by item. */
        RUBRIC
    }
}
