package dev.etalon.app.leaderboard;

import dev.etalon.rating.leaderboard.Duel;
import java.util.List;
import java.util.Objects;

/**
 * Who was compared with whom.
 *
 * @param withoutVerdict comparisons that have none; they are left out
 * @param source where the verdicts come from, in a few words
 */
public record Comparisons(List<Duel> duels, long withoutVerdict, String source) {
    public Comparisons {
        duels = List.copyOf(duels);
        Objects.requireNonNull(source, "source is null");
    }
}
