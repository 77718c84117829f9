package dev.etalon.app.suite.expand;

import dev.etalon.app.suite.source.Place;
import dev.etalon.app.suite.source.YamlNode;
import dev.etalon.app.suite.source.YamlNode.Entries;
import dev.etalon.app.suite.source.YamlNode.Entry;
import dev.etalon.app.suite.source.YamlNode.Items;
import dev.etalon.app.suite.source.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** New pieces of YAML at the place of the short form that they come from. */
final class Trees {
    private Trees() {}

    static Scalar text(Place place, String text) {
        return new Scalar(place, YamlNode.Kind.TEXT, text);
    }

    static Items texts(Place place, List<String> texts) {
        return new Items(
                place, texts.stream().map(text -> (YamlNode) text(place, text)).toList());
    }

    static Entry entry(String key, YamlNode value) {
        return new Entry(key, value.place(), value);
    }

    static Entries group(Place place, Entry... entries) {
        return new Entries(place, List.of(entries));
    }

    /** With an entry at the end where the key is not there yet. */
    static Entries orElse(Entries group, String key, YamlNode value) {
        if (group.find(key).isPresent()) {
            return group;
        }
        List<Entry> more = new ArrayList<>(group.entries());
        more.add(entry(key, value));
        return new Entries(group.place(), more);
    }

    /** With another value of a key that is there. */
    static Entries with(Entries group, String key, YamlNode value) {
        return new Entries(
                group.place(),
                group.entries().stream()
                        .map(entry -> entry.key().equals(key) ? new Entry(key, entry.keyPlace(), value) : entry)
                        .toList());
    }

    static Optional<Entries> findGroup(Entries group, String key) {
        return group.find(key)
                .flatMap(found -> found instanceof Entries entries ? Optional.of(entries) : Optional.empty());
    }

    static Optional<String> findText(Entries group, String key) {
        return group.find(key)
                .flatMap(found -> found instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty());
    }

    /** The items of a list, or the one thing that stands in its place. */
    static List<YamlNode> list(Entries group, String key) {
        return group.find(key)
                .map(found -> found instanceof Items items ? items.items() : List.of(found))
                .orElse(List.of());
    }
}
