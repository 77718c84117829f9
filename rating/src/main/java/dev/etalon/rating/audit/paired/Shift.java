package dev.etalon.rating.audit.paired;

import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.McNemar;
import dev.etalon.core.stats.PairedShareInterval;
import dev.etalon.core.stats.Significance;

/**
 * Which way changed items move: the share that is judged better than before less the share that is judged worse. What a judge's noise
 * does goes both ways alike, so it cancels out; the test is McNemar's exact one on better against worse, the interval Tango's.
 *
 * @param items judged both ways
 * @param up of them judged better when changed
 * @param down of them judged worse
 */
public record Shift(int items, int up, int down, double effect, Interval interval, Significance test) {

    /** @param items above 0 */
    public static Shift of(int items, int up, int down, double level) {
        return new Shift(
                items,
                up,
                down,
                (up - down) / (double) items,
                PairedShareInterval.tango(down, up, items, level),
                McNemar.exact(down, up));
    }
}
