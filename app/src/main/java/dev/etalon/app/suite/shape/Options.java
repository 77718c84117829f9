package dev.etalon.app.suite.shape;

import dev.etalon.app.suite.source.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A checked group of keys, with the defaults filled in. A getter without {@code find} is for keys that are required or have a default;
 * asking for a key that the suite format does not know is a defect and throws {@link IllegalArgumentException}.
 */
public final class Options implements Value {
    private final Place place;
    private final @Nullable Set<String> known;
    private final Map<String, Value> values;
    private final Set<String> aside;

    /**
     * @param known the keys there may be, null where the user chooses them
     * @param aside the keys that do not decide numbers
     */
    Options(Place place, @Nullable Set<String> known, Map<String, Value> values, Set<String> aside) {
        this.place = place;
        this.known = known;
        this.values = new LinkedHashMap<>(values);
        this.aside = aside;
    }

    /** Where the group stands. */
    public Place place() {
        return place;
    }

    /** Where the value of a key stands, or the group where it is not there. */
    public Place place(String key) {
        return switch (values.get(key)) {
            case Leaf leaf -> leaf.place();
            case Options options -> options.place;
            case Many ignored -> place;
            case null -> place;
        };
    }

    /** The keys that have a value. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    public boolean has(String key) {
        return values.containsKey(checked(key));
    }

    public String text(String key) {
        return must(key, findText(key));
    }

    public Optional<String> findText(String key) {
        return leaf(key, String.class);
    }

    /** The texts of a list, empty where it is not there. */
    public List<String> texts(String key) {
        return values.get(checked(key)) instanceof Many many
                ? many.items().stream()
                        .map(item -> (String) ((Leaf) item).value())
                        .toList()
                : List.of();
    }

    /** The whole numbers of a list, empty where it is not there. */
    public List<Long> wholes(String key) {
        return values.get(checked(key)) instanceof Many many
                ? many.items().stream()
                        .map(item -> (Long) ((Leaf) item).value())
                        .toList()
                : List.of();
    }

    public long whole(String key) {
        return must(key, findWhole(key));
    }

    public Optional<Long> findWhole(String key) {
        return leaf(key, Long.class);
    }

    public double decimal(String key) {
        return must(key, findDecimal(key));
    }

    public Optional<Double> findDecimal(String key) {
        return leaf(key, Double.class);
    }

    public boolean flag(String key) {
        return must(key, leaf(key, Boolean.class));
    }

    public Duration time(String key) {
        return must(key, findTime(key));
    }

    public Optional<Duration> findTime(String key) {
        return leaf(key, Duration.class);
    }

    public Path file(String key) {
        return must(key, findFile(key));
    }

    public Optional<Path> findFile(String key) {
        return leaf(key, NamedFile.class).map(NamedFile::path);
    }

    public Optional<EnvText> findLate(String key) {
        return leaf(key, EnvText.class);
    }

    public EnvText late(String key) {
        return must(key, findLate(key));
    }

    /** The late texts of a list, empty where it is not there. */
    public List<EnvText> lates(String key) {
        return values.get(checked(key)) instanceof Many many
                ? many.items().stream()
                        .map(item -> (EnvText) ((Leaf) item).value())
                        .toList()
                : List.of();
    }

    public Optional<EnvJson> findJson(String key) {
        return leaf(key, EnvJson.class);
    }

    public Optional<Tolerance> findTolerance(String key) {
        return leaf(key, Tolerance.class);
    }

    public Optional<Span> findSpan(String key) {
        return leaf(key, Span.class);
    }

    public Optional<Options> findGroup(String key) {
        return values.get(checked(key)) instanceof Options options ? Optional.of(options) : Optional.empty();
    }

    public Options group(String key) {
        return must(key, findGroup(key));
    }

    /** The groups of a list, empty where it is not there. */
    public List<Options> groups(String key) {
        return values.get(checked(key)) instanceof Many many
                ? many.items().stream()
                        .filter(Options.class::isInstance)
                        .map(Options.class::cast)
                        .toList()
                : List.of();
    }

    /** The same without some keys. */
    public Options without(Set<String> keys) {
        Map<String, Value> fewer = new LinkedHashMap<>(values);
        fewer.keySet().removeAll(keys);
        return new Options(place, known, fewer, aside);
    }

    Map<String, Value> values() {
        return values;
    }

    boolean decides(String key) {
        return !aside.contains(key);
    }

    private <T> Optional<T> leaf(String key, Class<T> type) {
        return values.get(checked(key)) instanceof Leaf leaf ? Optional.of(type.cast(leaf.value())) : Optional.empty();
    }

    private <T> T must(String key, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalStateException(place + " has no " + key));
    }

    private String checked(String key) {
        if (known != null && !known.contains(key)) {
            throw new IllegalArgumentException(place.path() + " can have no key " + key);
        }
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Options options && options.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
