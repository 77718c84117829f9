package dev.etalon.rating.leaderboard;

import dev.etalon.core.stats.Interval;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Systems in the order of their ratings.
 *
 * @param standings best first
 * @param pairs how each pair of systems fared, in the order of the standings
 * @param style what looks are worth, empty where it was not asked
 * @param comparisons how many there were
 * @param questions on how many questions
 * @param notes what the ratings cannot say, in plain words
 */
public record Board(
        List<Standing> standings,
        List<Pair> pairs,
        List<Effect> style,
        long comparisons,
        int questions,
        List<String> notes) {

    /**
     * One system.
     *
     * @param rating 1000 is the mean; 400 points more are odds of 10 to 1
     * @param interval of the rating, null where there is none
     * @param best the best rank that its comparisons leave open
     * @param worst the worst one
     * @param comparisons in which it took part
     */
    public record Standing(
            String system, double rating, @Nullable Interval interval, int best, int worst, double comparisons) {}

    /** How system {@code a} fared against {@code b}; a tie is half a win in the share. */
    public record Pair(String a, String b, double wins, double ties, double losses) {
        public double share() {
            return (wins + ties / 2) / (wins + ties + losses);
        }
    }

    /**
     * What one standard deviation more of something is worth, in log odds.
     *
     * @param interval null where there is none
     */
    public record Effect(
            String name, double value, @Nullable Interval interval) {}

    public Board {
        standings = List.copyOf(standings);
        pairs = List.copyOf(pairs);
        style = List.copyOf(style);
        notes = List.copyOf(notes);
        Objects.requireNonNull(notes, "notes is null");
    }
}
