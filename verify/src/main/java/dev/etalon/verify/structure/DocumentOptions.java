package dev.etalon.verify.structure;

import org.jspecify.annotations.Nullable;

/**
 * How a document is checked.
 *
 * @param fenced whether it may stand in a fenced Markdown block with other text around
 * @param root what it must be at the top: for XML the name of the element, for YAML {@code mapping}, {@code list} or {@code any}; null
 *     is any element, and a mapping or a list: any sentence is a YAML scalar
 */
public record DocumentOptions(boolean fenced, @Nullable String root) {
    public static final DocumentOptions DEFAULT = new DocumentOptions(true, null);

    /** What exactly is measured, for a kind of document. */
    public String signature(String kind) {
        return kind + "|v1|fenced:" + fenced + "|root:" + (root == null ? "-" : root);
    }

    String document(String answer) {
        return fenced ? Fence.inside(answer) : answer;
    }
}
