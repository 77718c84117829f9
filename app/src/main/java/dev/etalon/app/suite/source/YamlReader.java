package dev.etalon.app.suite.source;

import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads one YAML 1.2 document. Nothing is constructed from tags, and size, depth and the expansion of aliases are bounded: any text
 * gives a tree or a problem.
 */
public final class YamlReader {
    static final int MOST_EVENTS = 50_000;
    static final int MOST_LEVELS = 40;

    private final Place top;
    private final Problems problems;
    private final LoadSettings settings = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setAllowDuplicateKeys(true)
            .build();

    public YamlReader(String file, Problems problems) {
        this.top = new Place(file, 1, "");
        this.problems = problems;
    }

    /** The tree, or empty where there is none: the problems say why. */
    public Optional<YamlNode> read(String yaml) {
        try {
            return bounded(yaml) ? compose(yaml) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            problems.add(top.line(line(e.getProblemMark())), "this is not YAML: " + syntax(e, yaml));
        } catch (YamlEngineException e) {
            problems.add(top, "this is not YAML: " + oneLine(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            // The parser is trusted with nothing: whatever it makes of hostile bytes is a problem of the file.
            problems.add(top, "this cannot be read as YAML (" + e.getClass().getSimpleName() + ")");
        }
        return Optional.empty();
    }

    private Optional<YamlNode> compose(String yaml) {
        Optional<Node> root = new Compose(settings).composeString(yaml);
        if (root.isEmpty()) {
            problems.add(top, "the file is empty; 'etalon init' writes one to start from");
        }
        return root.map(node -> new TreeBuilder(problems).tree(node, top));
    }

    /** Counts before the tree is made, which recurses. */
    private boolean bounded(String yaml) {
        int events = 0;
        int level = 0;
        Iterator<Event> parsed = new Parse(settings).parseString(yaml).iterator();
        while (parsed.hasNext()) {
            Event event = parsed.next();
            level += levelChange(event);
            events++;
            if (level > MOST_LEVELS || events > MOST_EVENTS) {
                String limit = level > MOST_LEVELS
                        ? "nests deeper than " + MOST_LEVELS + " levels"
                        : "has more than " + MOST_EVENTS + " parts";
                problems.add(top.line(line(event.getStartMark())), "the file " + limit + "; this is no suite");
                return false;
            }
        }
        return true;
    }

    private static int levelChange(Event event) {
        return switch (event.getEventId()) {
            case MappingStart, SequenceStart -> 1;
            case MappingEnd, SequenceEnd -> -1;
            default -> 0;
        };
    }

    static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }

    private static String syntax(MarkedYamlEngineException e, String yaml) {
        String problem = oneLine(String.valueOf(e.getProblem()));
        if (problem.startsWith("but ") && e.getContext() != null) {
            problem = oneLine(e.getContext()) + ", " + problem;
        }
        String line =
                yaml.lines().skip(line(e.getProblemMark()) - 1L).findFirst().orElse("");
        String column = e.getProblemMark()
                .map(mark -> " (column " + (mark.getColumn() + 1) + ")")
                .orElse("");
        if (problem.contains("TAB")) {
            return "a tab stands in the indentation" + column + "; indent with spaces";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "a second \": \" stands in the line" + column + "; put a text that has one in quotes";
        }
        boolean variable = line.matches(".*[{\\[].*[^\"']\\$\\{.*");
        return problem + column + (variable ? "; inside { } and [ ] write \"${NAME}\" in quotes" : "");
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
