package dev.etalon.rating.audit.probe;

import java.util.Objects;

/**
 * A changed form of an item.
 *
 * @param variant which of the probe's forms, for the report's breakdown
 * @param item what is judged
 * @param ask how
 * @param mirrored whether the verdict is expected at the other end of the scale (A for B, pass for fail), so that it is turned round
 *     before it is compared
 */
public record Change(String variant, Item item, Ask ask, boolean mirrored) {
    public Change {
        Objects.requireNonNull(variant, "variant is null");
        Objects.requireNonNull(item, "item is null");
        Objects.requireNonNull(ask, "ask is null");
    }

    static Change of(String variant, Item item) {
        return new Change(variant, item, Ask.PLAIN, false);
    }

    static Change of(String variant, Item item, Ask ask) {
        return new Change(variant, item, ask, false);
    }
}
