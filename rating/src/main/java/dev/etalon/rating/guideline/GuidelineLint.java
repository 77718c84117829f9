package dev.etalon.rating.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for what makes raters of a guideline differ, before anybody rates by it. */
public final class GuidelineLint {
    private GuidelineLint() {}

    /** What is to be mended; empty where nothing is. */
    public static List<Finding> check(Guideline guideline) {
        List<Finding> findings = new ArrayList<>(AnchorLint.check(guideline.scale()));
        if (guideline.rubric() != null) {
            findings.addAll(ItemLint.check(guideline.rubric()));
        }
        findings.addAll(ExampleLint.check(guideline));
        if (text(guideline, Section.Kind.EDGE_CASES).isEmpty()) {
            findings.add(Finding.warning(
                    "no-edge-cases",
                    "there is no section on edge cases: say what to do where the criteria collide or say nothing"));
        }
        return List.copyOf(findings);
    }

    /** Also that the version was raised since an earlier text, where the text has changed. */
    public static List<Finding> check(Guideline guideline, Guideline old) {
        List<Finding> findings = new ArrayList<>(check(guideline));
        boolean changed = !guideline.hash().equals(old.hash());
        if (changed && !Versions.isRaised(old.version(), guideline.version())) {
            findings.add(Finding.error(
                    "version-not-raised",
                    "the text has changed, but version " + guideline.version() + " is not above " + old.version()
                            + ": raise it, so that verdicts by either text are told apart"));
        }
        return List.copyOf(findings);
    }

    static Optional<String> text(Guideline guideline, Section.Kind kind) {
        return guideline.sections().stream()
                .filter(section -> section.kind() == kind)
                .map(Section::text)
                .reduce((one, next) -> one + "\n\n" + next);
    }
}
