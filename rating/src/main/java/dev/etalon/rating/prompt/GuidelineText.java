package dev.etalon.rating.prompt;

import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.Section;
import java.util.Map;
import java.util.StringJoiner;

/** A guideline as a judge reads it: what is rated, the criteria, the scale, then the rest of the body. */
final class GuidelineText {
    private GuidelineText() {}

    static String of(Guideline guideline, PromptWords words) {
        StringJoiner text = new StringJoiner("\n\n");
        text.add("# " + guideline.title());
        addSections(text, guideline, true);
        if (!guideline.criteria().isEmpty()) {
            text.add("## " + words.word("criteria") + "\n" + list(guideline.criteria()));
        }
        if (guideline.rubric() == null) {
            text.add("## " + words.word("scale") + "\n" + list(guideline.scale().anchors()));
        }
        addSections(text, guideline, false);
        return text.toString();
    }

    private static void addSections(StringJoiner text, Guideline guideline, boolean task) {
        for (Section section : guideline.sections()) {
            if (task == (section.kind() == Section.Kind.TASK)) {
                String heading = section.heading().isEmpty() ? "" : "## " + section.heading() + "\n";
                text.add(heading + section.text());
            }
        }
    }

    private static String list(Map<String, String> entries) {
        StringJoiner lines = new StringJoiner("\n");
        entries.forEach((key, meaning) -> lines.add("- `" + key + "`: " + meaning));
        return lines.toString();
    }
}
