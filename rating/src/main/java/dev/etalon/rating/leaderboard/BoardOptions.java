package dev.etalon.rating.leaderboard;

import java.util.Objects;

/**
 * How a board is made.
 *
 * @param ties what a tie is
 * @param style whether differences in looks are taken out of the ratings
 * @param level of the intervals
 * @param draws of the bootstrap
 * @param seed of the bootstrap
 */
public record BoardOptions(Ties ties, boolean style, double level, int draws, long seed) {
    public static final BoardOptions USUAL = new BoardOptions(Ties.HALF, false, 0.95, 1000, 0);

    /** What a tie is. */
    public enum Ties {
        /** Half a win for each, as in the model of Bradley and Terry. */
        HALF,
        /** An outcome of its own, with a width that is fitted: the model of Rao and Kupper. */
        RAO_KUPPER
    }

    public BoardOptions {
        Objects.requireNonNull(ties, "ties is null");
        if (!(level > 0 && level < 1) || draws < 100) {
            throw new IllegalArgumentException(
                    "a board needs a level between 0 and 1 and 100 draws or more, not " + level + " and " + draws);
        }
    }

    public BoardOptions withTies(Ties newTies) {
        return new BoardOptions(newTies, style, level, draws, seed);
    }

    public BoardOptions withStyle(boolean newStyle) {
        return new BoardOptions(ties, newStyle, level, draws, seed);
    }

    public BoardOptions withLevel(double newLevel) {
        return new BoardOptions(ties, style, newLevel, draws, seed);
    }

    public BoardOptions withDraws(int newDraws) {
        return new BoardOptions(ties, style, level, newDraws, seed);
    }

    public BoardOptions withSeed(long newSeed) {
        return new BoardOptions(ties, style, level, draws, newSeed);
    }
}
