package dev.etalon.rating.guideline;

import dev.etalon.core.naming.NearestName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** Cuts the Markdown body into its title and second-level sections; a {@code ##} inside a code block is no heading. */
final class BodyReader {
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();
    private static final Map<String, Section.Kind> KINDS = kinds();

    private final List<String> lines;
    private final Place start;
    private final List<Mark> marks = new ArrayList<>();

    /** A heading: its level, its words, its first line and the line after it, both from 0 in the body. */
    private record Mark(int level, String words, int from, int to) {}

    BodyReader(String body, Place start) {
        this.lines = body.lines().toList();
        this.start = start;
        for (Node node = PARSER.parse(body).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() <= 2) {
                marks.add(mark(heading));
            }
        }
    }

    private static Mark mark(Heading heading) {
        int from = heading.getSourceSpans().getFirst().getLineIndex();
        int to = heading.getSourceSpans().getLast().getLineIndex() + 1;
        return new Mark(heading.getLevel(), PLAIN.render(heading).strip(), from, to);
    }

    Optional<String> title() {
        return marks.stream().filter(mark -> mark.level() == 1).map(Mark::words).findFirst();
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        int firstHeading = marks.isEmpty() ? lines.size() : marks.getFirst().from();
        addText(sections, Section.Kind.TASK, "", 0, firstHeading);
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            int end = i + 1 < marks.size() ? marks.get(i + 1).from() : lines.size();
            boolean isTitle = mark.level() == 1;
            addText(sections, isTitle ? Section.Kind.TASK : kind(mark), isTitle ? "" : mark.words(), mark.to(), end);
        }
        return sections;
    }

    private void addText(List<Section> sections, Section.Kind kind, String heading, int from, int to) {
        String text = String.join("\n", lines.subList(from, to)).strip();
        if (!text.isEmpty()) {
            sections.add(new Section(kind, heading, text));
        } else if (!heading.isEmpty()) {
            throw start.at(start.line() + from - 1).error("section \"" + heading + "\" is empty: fill or remove it");
        }
    }

    private Section.Kind kind(Mark mark) {
        String words = mark.words().toLowerCase(Locale.ROOT);
        Section.Kind kind = KINDS.get(words);
        if (kind == null && NearestName.of(words, KINDS.keySet()).isPresent()) {
            throw start.at(start.line() + mark.from()).unknown("section", mark.words(), KINDS.keySet());
        }
        return kind == null ? Section.Kind.OTHER : kind;
    }

    private static Map<String, Section.Kind> kinds() {
        Map<String, Section.Kind> kinds = new LinkedHashMap<>();
        kinds.put("task", Section.Kind.TASK);
        kinds.put("examples", Section.Kind.EXAMPLES);
        kinds.put("edge cases", Section.Kind.EDGE_CASES);
        kinds.put("задача", Section.Kind.TASK);
        kinds.put("примеры", Section.Kind.EXAMPLES);
        kinds.put("пограничные случаи", Section.Kind.EDGE_CASES);
        return Collections.unmodifiableMap(kinds);
    }
}
