package dev.etalon.app.suite.source;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A piece of YAML that knows its place. */
public sealed interface YamlNode {
    Place place();

    /** What it is, in words for people. */
    String kindName();

    /** A single value. */
    record Scalar(Place place, Kind kind, String text) implements YamlNode {
        @Override
        public String kindName() {
            return switch (kind) {
                case TEXT -> '"' + shortened() + '"';
                case WHOLE, DECIMAL, TRUTH -> text;
                case NOTHING -> "nothing";
            };
        }

        private String shortened() {
            String line = text.lines().findFirst().orElse("");
            return line.length() < text.length() || line.length() > 60
                    ? line.substring(0, Math.min(57, line.length())) + "..."
                    : text;
        }
    }

    /** A list. */
    record Items(Place place, List<YamlNode> items) implements YamlNode {
        @Override
        public String kindName() {
            return "a list";
        }
    }

    /** Keys with values, in the order of the file; each key once. */
    record Entries(Place place, List<Entry> entries) implements YamlNode {
        @Override
        public String kindName() {
            return "a group of keys";
        }

        public Optional<YamlNode> find(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }
    }

    /** A key, where it stands, and its value. */
    record Entry(String key, Place keyPlace, YamlNode value) {}

    /** The type of a scalar, by the core schema of YAML 1.2. */
    enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        TRUTH,
        NOTHING;

        private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();

        /** The type that unquoted text has. */
        public static Kind ofPlain(String text) {
            return of(RESOLVER.resolve(text, true)).orElse(TEXT);
        }

        /** The type of this tag, empty where it is none of the core schema's. */
        static Optional<Kind> of(Tag tag) {
            return switch (tag.getValue()) {
                // The parser's own tag for ${NAME}: to us, text with a variable in it.
                case "tag:yaml.org,2002:str", "!ENV_VARIABLE" -> Optional.of(TEXT);
                case "tag:yaml.org,2002:int" -> Optional.of(WHOLE);
                case "tag:yaml.org,2002:float" -> Optional.of(DECIMAL);
                case "tag:yaml.org,2002:bool" -> Optional.of(TRUTH);
                case "tag:yaml.org,2002:null" -> Optional.of(NOTHING);
                default -> Optional.empty();
            };
        }
    }
}
