package dev.etalon.rating.guideline;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML mapping that knows the line of everything in it. */
final class YamlMap {
    private final Place place;
    private final int linesBefore;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(Node value, Place place) {}

    /**
     * Reads a whole YAML text.
     *
     * @param start where in the file the text begins
     */
    static YamlMap read(String yaml, Place start) {
        int linesBefore = start.line() - 1;
        LoadSettings settings = LoadSettings.builder().setLabel(start.file()).build();
        try {
            Node root = new Compose(settings)
                    .composeString(yaml)
                    .orElseThrow(() -> start.error("the front matter is empty: it needs name, version, language, ..."));
            return of(root, start, linesBefore, "the front matter");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1 + linesBefore;
            throw start.at(line).error("not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw start.error("not YAML: " + e.getMessage());
        }
    }

    private static YamlMap of(Node node, Place place, int linesBefore, String what) {
        if (!(node instanceof MappingNode mapping)) {
            throw place.error(what + " must be a mapping of keys to values");
        }
        YamlMap map = new YamlMap(place, linesBefore);
        mapping.getValue().forEach(map::add);
        return map;
    }

    private YamlMap(Place place, int linesBefore) {
        this.place = place;
        this.linesBefore = linesBefore;
    }

    private void add(NodeTuple tuple) {
        Place where = placeOf(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            throw where.error("a key must be a plain word");
        }
        if (entries.put(key.getValue(), new Entry(tuple.getValueNode(), where)) != null) {
            throw where.error("key \"" + key.getValue() + "\" stands twice: remove one");
        }
    }

    private Place placeOf(Node node) {
        return place.at(node.getStartMark().map(Mark::getLine).orElse(0) + 1 + linesBefore);
    }

    Place place() {
        return place;
    }

    Set<String> keys() {
        return entries.keySet();
    }

    Place placeOf(String key) {
        return Objects.requireNonNull(entries.get(key), key).place();
    }

    /** Refuses every key but these. */
    void allowOnly(Collection<String> right) {
        entries.forEach((key, entry) -> {
            if (!right.contains(key)) {
                throw entry.place().unknown("key", key, right);
            }
        });
    }

    /** A text that must be there and not blank; a number counts as the text it is written as. */
    String text(String key) {
        return optionalText(key).orElseThrow(() -> place.error("key \"" + key + "\" is missing: add it"));
    }

    Optional<String> optionalText(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (!(entry.value() instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw entry.place().error("key \"" + key + "\" needs a text");
        }
        return Optional.of(scalar.getValue().strip());
    }

    YamlMap map(String key) {
        return optionalMap(key).orElseThrow(() -> place.error("key \"" + key + "\" is missing: add it"));
    }

    Optional<YamlMap> optionalMap(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(entry -> of(entry.value(), entry.place(), linesBefore, "key \"" + key + "\""));
    }

    /** A list of mappings; empty where the key is missing. */
    List<YamlMap> maps(String key) {
        return items(key).stream()
                .map(item -> of(item, placeOf(item), linesBefore, "an item of \"" + key + "\""))
                .toList();
    }

    /** A list of words; empty where the key is missing. */
    List<String> words(String key) {
        return items(key).stream()
                .map(item -> {
                    if (!(item instanceof ScalarNode word) || word.getValue().isBlank()) {
                        throw placeOf(item).error("key \"" + key + "\" needs a list of words");
                    }
                    return word.getValue().strip();
                })
                .toList();
    }

    private List<Node> items(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return List.of();
        }
        if (!(entry.value() instanceof SequenceNode list)) {
            throw entry.place().error("key \"" + key + "\" needs a list");
        }
        return list.getValue();
    }

    /** All entries as texts. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        keys().forEach(key -> texts.put(key, text(key)));
        return texts;
    }
}
