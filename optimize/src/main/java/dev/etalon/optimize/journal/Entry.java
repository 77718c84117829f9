package dev.etalon.optimize.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One thing that came from outside. Its key and its data are made when they are asked for: a journal in memory mostly never asks. */
public final class Entry {
    private final String kind;
    private final Supplier<String> key;
    private final Supplier<JsonNode> data;
    private @Nullable String madeKey;
    private @Nullable JsonNode madeData;

    Entry(String kind, Supplier<String> key, Supplier<JsonNode> data) {
        this.kind = Objects.requireNonNull(kind, "kind is null");
        this.key = Objects.requireNonNull(key, "key is null");
        this.data = Objects.requireNonNull(data, "data is null");
    }

    /**
     * An entry that is there already.
     *
     * @param kind evaluation or reflection
     * @param key what was asked, as a hash
     * @param data what came
     */
    public static Entry of(String kind, String key, JsonNode data) {
        return new Entry(kind, () -> key, () -> data);
    }

    public String kind() {
        return kind;
    }

    public String key() {
        if (madeKey == null) {
            madeKey = key.get();
        }
        return madeKey;
    }

    public JsonNode data() {
        if (madeData == null) {
            madeData = data.get();
        }
        return madeData;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry entry
                && kind.equals(entry.kind)
                && key().equals(entry.key())
                && data().equals(entry.data());
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, key());
    }

    @Override
    public String toString() {
        return kind + " " + key() + " " + data();
    }
}
