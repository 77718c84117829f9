package dev.etalon.rating.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks at the rated examples: their verdicts must be on the scale, and every value should have one. */
final class ExampleLint {
    /** "Verdict 3:", "Verdict: pass.", in Russian too; a sentence that goes on is no verdict. */
    private static final Pattern VERDICT = Pattern.compile(
            "(?:Verdict|Оценка|Вердикт):?\\s+[\"`«*]*(-?\\d+|[A-Za-z]+(?:-[A-Za-z]+)*)[\"`»*]*(?=[.,:;)]|\\s*$)",
            Pattern.MULTILINE);

    private ExampleLint() {}

    static List<Finding> check(Guideline guideline) {
        Optional<String> examples = GuidelineLint.text(guideline, Section.Kind.EXAMPLES);
        if (examples.isEmpty()) {
            return List.of(Finding.warning(
                    "no-examples", "there are no rated examples: give one for each value, with its reason"));
        }
        Set<String> verdicts = VERDICT.matcher(examples.get())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
        return check(guideline.scale().labels(), verdicts);
    }

    private static List<Finding> check(List<String> labels, Set<String> verdicts) {
        List<Finding> findings = new ArrayList<>();
        verdicts.stream()
                .filter(verdict -> !labels.contains(verdict))
                .sorted()
                .forEach(verdict -> findings.add(Finding.error(
                        "example-off-scale",
                        "an example has the verdict " + verdict + ", which is none of " + String.join(", ", labels))));
        // Examples may tell their verdict in other words; then nothing is known of them.
        if (!verdicts.isEmpty()) {
            labels.stream()
                    .filter(label -> !verdicts.contains(label))
                    .forEach(label -> findings.add(Finding.warning(
                            "value-without-example", "no example has the verdict " + label + ": add one")));
        }
        return findings;
    }
}
