package dev.etalon.core.compare;

import dev.etalon.core.compare.Observation.Scored;
import dev.etalon.core.run.Trial;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.slice.SampleTrials;
import dev.etalon.core.slice.Slice;
import dev.etalon.core.stats.VarianceSplit;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.summary.Summary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One measure of both runs: its pairs by slice, and the pairs that changed most. One reading serves both sides. */
final class PairedMeasure {
    private final Measure measure;
    private final boolean adjacent;
    private final Summary.Reading reading;
    private final Map<Slice, PairedTally> bySlice = new HashMap<>();
    private final Largest fixes;
    private final Largest regressions;
    private final VarianceSplit.Moments spread = new VarianceSplit.Moments();
    private final double anytimeLevel;
    private @Nullable AnytimeTally anytime;
    private long same;
    private @Nullable Direction direction;

    /**
     * A measure without pairs.
     *
     * @param listed how many changes are kept either way
     * @param anytimeLevel of an interval that may be looked at at any time, NaN where there is to be none
     */
    PairedMeasure(Measure measure, boolean adjacent, int listed, double anytimeLevel) {
        this.anytimeLevel = anytimeLevel;
        this.measure = measure;
        this.adjacent = adjacent;
        this.reading = measure.summary().reading();
        this.fixes = new Largest(listed);
        this.regressions = new Largest(listed);
    }

    String name() {
        return measure.name();
    }

    Observation observe(Trial trial) {
        return Observation.of(trial, measure, reading);
    }

    /** What the repeats of one sample say together; empty where they say nothing. */
    double[] together(List<Trial> repeats) {
        return SampleTrials.together(repeats, name(), reading);
    }

    void add(Half pair, Observation before, Observation after) {
        pair.slices().forEach(slice -> tally(slice).add(pair, before, after));
        if (before instanceof Scored left && after instanceof Scored right) {
            change(pair, direction().gain(left.own(), right.own()));
            spread.add(pair.ordinal(), right.own() - left.own());
            bet(pair, left.own(), right.own());
        }
    }

    void together(Half pair, double[] before, double[] after) {
        if (before.length > 0 && after.length > 0) {
            pair.slices().forEach(slice -> tally(slice).together(pair, before, after));
        }
    }

    private void bet(Half pair, double before, double after) {
        if (!Double.isNaN(anytimeLevel)) {
            AnytimeTally known = anytime;
            Aggregate main = known == null ? reading.aggregates().get(0) : null;
            if (known == null && main != null && AnytimeTally.fits(main)) {
                known = AnytimeTally.of(main, anytimeLevel);
                anytime = known;
            }
            if (known != null) {
                known.add(pair, before, after);
            }
        }
    }

    /** Empty where it was not asked for, or no sample's own value is what the main number is the mean of. */
    Optional<AnytimeEffect> anytime() {
        return Optional.ofNullable(anytime).flatMap(tally -> tally.effect(name()));
    }

    /** How the differences of the pairs' own values vary between samples. */
    VarianceSplit.Moments spread() {
        return spread;
    }

    private void change(Half pair, double gain) {
        Largest.Entry entry = new Largest.Entry(pair.key(), pair.ordinal(), gain);
        if (gain > 0) {
            fixes.offer(entry);
        } else if (gain < 0) {
            regressions.offer(entry);
        } else if (gain == 0) {
            same++;
        }
    }

    /** Of the main aggregate; asked once, as it is the same from the first score on. */
    private Direction direction() {
        Direction known = direction;
        if (known == null) {
            known = reading.aggregates().get(0).direction();
            direction = known;
        }
        return known;
    }

    /** All but the details, the main one first. */
    List<Aggregate> aggregates() {
        return reading.aggregates().stream()
                .filter(aggregate -> !aggregate.detail())
                .toList();
    }

    PairedTally tally(Slice slice) {
        return bySlice.computeIfAbsent(slice, ignored -> new PairedTally(aggregates(), adjacent));
    }

    Largest fixes() {
        return fixes;
    }

    Largest regressions() {
        return regressions;
    }

    long same() {
        return same;
    }
}
