package dev.etalon.app.audit;

import java.util.List;

/**
 * How judges are watched.
 *
 * @param judges names in the suite; empty for all
 * @param items how many answers are frozen, half of them labelled where there are so many
 * @param seed of the draw
 * @param repeats how often each is judged when it is frozen, to know the judge's own noise
 * @param alpha at most this share of watches without any drift ever give an alarm
 * @param tolerated what every bound is raised by
 * @param anew whether to freeze anew
 */
public record WatchChoice(
        List<String> judges, int items, long seed, int repeats, double alpha, double tolerated, boolean anew) {
    public WatchChoice {
        judges = List.copyOf(judges);
        if (items < 1 || repeats < 2) {
            throw new IllegalArgumentException(
                    "a watch needs 1 answer or more and 2 repeats or more, not " + items + " and " + repeats);
        }
        if (!(alpha > 0 && alpha < 1) || !(tolerated >= 0 && tolerated < 1)) {
            throw new IllegalArgumentException("alpha must be between 0 and 1, what is tolerated from 0 to 1");
        }
    }
}
