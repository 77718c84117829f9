package dev.etalon.core.compare;

import dev.etalon.core.compare.Observation.Scored;
import dev.etalon.core.run.Trial;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.slice.Slice;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.summary.Summary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One measure of both runs: its pairs by slice, and the pairs that changed most. One reading serves both sides. */
final class PairedMeasure {
    private final Measure measure;
    private final boolean adjacent;
    private final Summary.Reading reading;
    private final Map<Slice, PairedTally> bySlice = new HashMap<>();
    private final Largest fixes;
    private final Largest regressions;
    private long same;
    private @Nullable Direction direction;

    PairedMeasure(Measure measure, boolean adjacent, int listed) {
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

    void add(Half pair, Observation before, Observation after) {
        pair.slices().forEach(slice -> tally(slice).add(pair, before, after));
        if (before instanceof Scored left && after instanceof Scored right) {
            change(pair, direction().gain(left.own(), right.own()));
        }
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
