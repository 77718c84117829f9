package dev.etalon.rating.audit.probe;

import dev.etalon.rating.guideline.Guideline;
import java.util.List;
import java.util.stream.Collectors;

/** The same sentences as a list under a heading, the first words of each in bold. */
final class Markdown implements Probe {
    @Override
    public List<Change> changes(Item item, Guideline guideline) {
        if (item.answer().isBlank()) {
            return List.of();
        }
        String heading = "## " + ProbeTexts.text(item.language(), "markdown.heading") + "\n\n";
        String list = Sentences.of(item.answer()).stream()
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .map(Markdown::point)
                .collect(Collectors.joining("\n"));
        return List.of(Change.of("formatted", item.withAnswer(heading + list)));
    }

    private static String point(String sentence) {
        int space = sentence.indexOf(' ');
        return space < 0
                ? "- **" + sentence + "**"
                : "- **" + sentence.substring(0, space) + "**" + sentence.substring(space);
    }
}
