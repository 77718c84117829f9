package dev.etalon.metrics.match;

import dev.etalon.metrics.text.SafePattern;
import dev.etalon.metrics.text.Signature;
import java.util.List;
import java.util.Objects;

/**
 * Which patterns an answer must match. The syntax is that of RE2, which takes time linear in the text whatever the pattern: there is
 * no look-around and no back-reference.
 *
 * @param patterns the same for every sample; empty: each sample's references
 * @param quantifier whether any or all of them must match
 * @param whole whether a pattern must match the whole answer, or is searched in it
 * @param ignoreCase whether case is ignored
 */
public record RegexOptions(List<String> patterns, Quantifier quantifier, boolean whole, boolean ignoreCase) {
    /** Any of the sample's references, anywhere in the answer, case counts. */
    public static final RegexOptions DEFAULT = new RegexOptions(List.of(), Quantifier.ANY, false, false);

    /** @throws IllegalArgumentException when a pattern cannot be used; the message says why */
    public RegexOptions {
        patterns = List.copyOf(patterns);
        Objects.requireNonNull(quantifier, "quantifier is null");
        for (String pattern : patterns) {
            SafePattern.compile(pattern, ignoreCase);
        }
    }

    public RegexOptions withPatterns(List<String> newPatterns) {
        return new RegexOptions(newPatterns, quantifier, whole, ignoreCase);
    }

    public RegexOptions withQuantifier(Quantifier newQuantifier) {
        return new RegexOptions(patterns, newQuantifier, whole, ignoreCase);
    }

    public RegexOptions withWhole(boolean on) {
        return new RegexOptions(patterns, quantifier, on, ignoreCase);
    }

    public RegexOptions withIgnoreCase(boolean on) {
        return new RegexOptions(patterns, quantifier, whole, on);
    }

    /** {@code regex|v1|of:<hash>|mode:any|match:search|case:mixed}. */
    public String signature() {
        Signature signature = Signature.of("regex", 1);
        Signature of = patterns.isEmpty() ? signature.with("of", "references") : signature.withHash("of", patterns);
        return of.with("mode", quantifier.label())
                .with("match", whole ? "whole" : "search")
                .with("case", ignoreCase ? "ignored" : "mixed")
                .toString();
    }
}
