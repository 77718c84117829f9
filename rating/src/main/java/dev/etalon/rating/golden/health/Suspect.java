package dev.etalon.rating.golden.health;

import dev.etalon.rating.golden.GoldenItem;
import java.util.List;

/**
 * An item whose label people should look at again.
 *
 * @param reasons why, at least one
 */
public record Suspect(GoldenItem item, List<String> reasons) {
    public Suspect {
        reasons = List.copyOf(reasons);
    }
}
