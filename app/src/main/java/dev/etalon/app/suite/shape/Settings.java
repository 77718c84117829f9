package dev.etalon.app.suite.shape;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Flattens checked options to the settings of a run: {@code dataset.select.limit} = {@code 100}. Variables stay as {@code ${NAME}};
 * so that a changed one is seen all the same, {@code environment.NAME} holds a fingerprint of 32 bits, except for secret places. Beside the name of a file stands the hash of its
 * content, where it is there.
 */
public final class Settings {
    private final Environment environment;
    private final Map<String, String> flat = new TreeMap<>();

    public Settings(Environment environment) {
        this.environment = environment;
    }

    /** Adds everything in the options that decides numbers, each key with the prefix before it. */
    public Settings add(String prefix, Options options) {
        options.values().forEach((key, value) -> {
            if (options.decides(key)) {
                add(prefix.isEmpty() ? key : prefix + "." + key, value);
            }
        });
        return this;
    }

    private void add(String key, Value value) {
        switch (value) {
            case Value.Leaf leaf -> {
                flat.put(key, leaf.written());
                fingerprint(leaf);
                if (leaf.value() instanceof NamedFile named) {
                    named.fingerprint().ifPresent(hash -> flat.put(key + ".content", hash));
                }
            }
            case Value.Many many -> addList(key, many.items());
            case Options options -> add(key, options);
        }
    }

    private void addList(String key, List<Value> items) {
        if (items.stream().allMatch(Value.Leaf.class::isInstance)) {
            items.forEach(item -> fingerprint((Value.Leaf) item));
            flat.put(
                    key,
                    JsonTree.compact(items.stream()
                            .map(item -> ((Value.Leaf) item).written())
                            .toList()));
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            add(key + "[" + i + "]", items.get(i));
        }
    }

    private void fingerprint(Value.Leaf leaf) {
        leaf.variables()
                .forEach(name -> flat.put(
                        "environment." + name,
                        environment.find(name).map(Settings::hash).orElse("(not set)")));
    }

    private static String hash(String value) {
        return Fingerprint.of(value.getBytes(StandardCharsets.UTF_8), 4);
    }

    /** The settings, sorted by key. */
    public Map<String, String> flat() {
        return Map.copyOf(flat);
    }
}
