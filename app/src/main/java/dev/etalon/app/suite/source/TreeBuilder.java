package dev.etalon.app.suite.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns the parser's graph, where aliases share nodes, into a tree with places; says where keys repeat. */
final class TreeBuilder {
    private final Problems problems;
    private int nodes;
    private int level;
    private boolean refused;

    TreeBuilder(Problems problems) {
        this.problems = problems;
    }

    YamlNode tree(Node node, Place place) {
        if (nodes > YamlReader.MOST_EVENTS || level > YamlReader.MOST_LEVELS) {
            refuseExpansion(place);
            return new YamlNode.Items(place, List.of());
        }
        nodes++;
        level++;
        try {
            return switch (node) {
                case ScalarNode scalar -> scalar(scalar, place);
                case SequenceNode sequence -> items(sequence, place);
                case MappingNode mapping -> entries(mapping, place);
                default -> throw new IllegalStateException("an unresolved node at " + place);
            };
        } finally {
            level--;
        }
    }

    private YamlNode scalar(ScalarNode node, Place place) {
        // An aliased scalar stands where its anchor is; the user looks for it where it is used.
        Place own = place.line(Math.max(place.line(), YamlReader.line(node.getStartMark())));
        return YamlNode.Kind.of(node.getTag())
                .map(kind -> new YamlNode.Scalar(own, kind, node.getValue()))
                .orElseGet(() -> {
                    refuseTag(own, node.getTag());
                    return new YamlNode.Scalar(own, YamlNode.Kind.TEXT, node.getValue());
                });
    }

    private YamlNode items(SequenceNode node, Place place) {
        if (!node.getTag().equals(Tag.SEQ)) {
            refuseTag(place, node.getTag());
        }
        List<YamlNode> items = new ArrayList<>();
        for (Node item : node.getValue()) {
            int line = Math.max(place.line(), YamlReader.line(item.getStartMark()));
            items.add(tree(item, place.item(items.size(), line)));
        }
        return new YamlNode.Items(place, items);
    }

    private YamlNode entries(MappingNode node, Place place) {
        if (!node.getTag().equals(Tag.MAP)) {
            refuseTag(place, node.getTag());
        }
        Map<String, Integer> lines = new HashMap<>();
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : node.getValue()) {
            int line = Math.max(place.line(), YamlReader.line(tuple.getKeyNode().getStartMark()));
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(place.line(line), "a key must be a word, not a list or a group");
                continue;
            }
            Integer before = lines.putIfAbsent(key.getValue(), line);
            if (before != null) {
                problems.add(
                        place.line(line),
                        "the key \"" + key.getValue() + "\" stands twice, first in line " + before
                                + "; remove one of them");
                continue;
            }
            YamlNode value = tree(tuple.getValueNode(), place.key(key.getValue(), line));
            entries.add(new YamlNode.Entry(key.getValue(), place.line(line), value));
        }
        return new YamlNode.Entries(place, entries);
    }

    private void refuseExpansion(Place place) {
        if (!refused) {
            problems.add(place, "the aliases (*name) expand to too much; write it out instead");
            refused = true;
        }
    }

    private void refuseTag(Place place, Tag tag) {
        problems.add(place, "the tag " + tag.getValue().replace(Tag.PREFIX, "!!") + " means nothing here; remove it");
    }
}
