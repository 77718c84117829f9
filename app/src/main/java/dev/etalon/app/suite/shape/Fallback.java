package dev.etalon.app.suite.shape;

import dev.etalon.app.suite.source.Place;
import dev.etalon.app.suite.source.Problems;
import dev.etalon.app.suite.source.YamlNode;
import dev.etalon.app.suite.source.YamlReader;

/** Reads the default of a key, which stands in the shape as YAML. */
final class Fallback {
    private Fallback() {}

    static YamlNode node(String yaml, Place place) {
        if (!yaml.startsWith("[") && !yaml.startsWith("{")) {
            return new YamlNode.Scalar(place, YamlNode.Kind.ofPlain(yaml), yaml);
        }
        return new YamlReader(place.file(), new Problems())
                .read(yaml)
                .orElseThrow(() -> new IllegalStateException("a default is not YAML: " + yaml));
    }
}
