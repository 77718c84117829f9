package dev.etalon.verify.structure;

import dev.etalon.verify.verdict.Verification;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Whether a text is YAML, read as a stream of events. */
final class YamlForm implements DocumentScorer.Form {
    private static final String ANY = "any";

    private final @Nullable String root;

    YamlForm(@Nullable String root) {
        if (root != null && !Set.of(ANY, "mapping", "list").contains(root)) {
            throw new IllegalArgumentException("the root of YAML is mapping, list or any, not " + root);
        }
        this.root = root;
    }

    /** An open collection: the keys of a mapping so far, or null for a list. */
    private static final class Open {
        private final @Nullable Set<String> keys;
        private boolean atKey = true;

        Open(boolean mapping) {
            this.keys = mapping ? new HashSet<>() : null;
        }

        /** Whether this is a key that was there before; a node that is no plain text is never counted as the same. */
        boolean repeats(@Nullable String text) {
            boolean key = atKey;
            atKey = !atKey;
            return keys != null && key && text != null && !keys.add(text);
        }
    }

    @Override
    public Verification verify(String document) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(DocumentScorer.LONGEST + 1)
                .build();
        try {
            return read(new Parse(settings).parseString(document));
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            return mark.isPresent()
                    ? DocumentScorer.broken(
                            e.getProblem(), mark.get().getLine() + 1, mark.get().getColumn() + 1)
                    : DocumentScorer.broken(e.getProblem());
        } catch (YamlEngineException e) {
            return DocumentScorer.broken(String.valueOf(e.getMessage()));
        }
    }

    private Verification read(Iterable<Event> events) {
        Deque<Open> open = new ArrayDeque<>();
        String top = "nothing";
        Set<String> anchors = new HashSet<>();
        for (Event event : events) {
            if (event instanceof AliasEvent alias
                    && !anchors.contains(alias.getAlias().getValue())) {
                return broken(event, "there is no anchor &" + alias.getAlias().getValue());
            }
            if (event instanceof NodeEvent named && !(event instanceof AliasEvent)) {
                named.getAnchor().ifPresent(anchor -> anchors.add(anchor.getValue()));
            }
            if (event.getEventId() == Event.ID.DocumentStart) {
                anchors.clear();
            }
            String node = node(event);
            if (node != null && open.isEmpty()) {
                top = node;
                if (!accepts(node)) {
                    return DocumentScorer.broken("The document is a " + node + ", not " + wanted() + ".");
                }
            }
            if (node != null && !open.isEmpty() && open.peek().repeats(text(event))) {
                return broken(event, "the key \"" + text(event) + "\" occurs twice");
            }
            switch (event.getEventId()) {
                case MappingStart -> open.push(new Open(true));
                case SequenceStart -> open.push(new Open(false));
                case MappingEnd, SequenceEnd -> open.pop();
                default -> {}
            }
            if (open.size() > DocumentScorer.DEEPEST) {
                return DocumentScorer.tooDeep();
            }
        }
        return top.equals("nothing")
                ? DocumentScorer.broken("The document is empty.")
                : DocumentScorer.wellFormed("Well-formed YAML with a " + top + " at the top.");
    }

    private static Verification broken(Event event, String problem) {
        int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        int column = event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
        return DocumentScorer.broken(problem, line, column);
    }

    private static @Nullable String text(Event event) {
        return event instanceof ScalarEvent scalar ? scalar.getValue() : null;
    }

    private static @Nullable String node(Event event) {
        return switch (event.getEventId()) {
            case MappingStart -> "mapping";
            case SequenceStart -> "list";
            case Scalar, Alias -> "scalar";
            default -> null;
        };
    }

    private boolean accepts(String node) {
        return ANY.equals(root) || (root == null ? !node.equals("scalar") : root.equals(node));
    }

    private String wanted() {
        return root == null ? "a mapping or a list" : "a " + root;
    }
}
