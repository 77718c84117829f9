package dev.etalon.core.slice;

import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.VarianceSplit;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Confusion;
import dev.etalon.core.summary.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run in numbers: for every measure and slice the estimates, at any level. It holds sums, not trials. Estimates are made when they
 * are asked for (a bootstrap may take a moment). For one thread.
 */
public final class RunSummary {
    private final Map<String, MeasureTallies> byMeasure = new LinkedHashMap<>();
    private final List<Slice> slices;
    private final List<String> notes;
    private final long trials;
    private final long unanswered;

    RunSummary(List<MeasureTallies> tallies, Slicer slicer, long trials, long unanswered) {
        tallies.forEach(tally -> byMeasure.put(tally.name(), tally));
        this.slices = slicer.met();
        this.notes = slicer.notes();
        this.trials = trials;
        this.unanswered = unanswered;
    }

    /** How many trials were read. */
    public long trials() {
        return trials;
    }

    /** How many of them have no answer. */
    public long unanswered() {
        return unanswered;
    }

    /** The names of the measures, in the order given. */
    public List<String> measures() {
        return List.copyOf(byMeasure.keySet());
    }

    /** All, then the slices of each field. */
    public List<Slice> slices() {
        return slices;
    }

    /** What a reader of the slices must know, in sentences. */
    public List<String> notes() {
        return notes;
    }

    /** Every aggregate of a measure at 95%, the main one first, then the others, then the details (one class among many). */
    public List<Estimate> estimates(String measure, Slice slice) {
        return estimates(measure, slice, Confidence.USUAL);
    }

    /** Every aggregate of a measure. */
    public List<Estimate> estimates(String measure, Slice slice, Confidence confidence) {
        MeasureTallies tallies = tallies(measure);
        return tallies.estimates(slice, tallies.aggregates(), confidence);
    }

    /** The main aggregate of a measure at 95%. */
    public Estimate main(String measure, Slice slice) {
        return estimate(measure, null, slice, Confidence.USUAL);
    }

    /**
     * One aggregate of a measure.
     *
     * @param aggregate its name, or null for the main one
     * @throws IllegalArgumentException when there is no such measure or aggregate; lists those that there are
     */
    public Estimate estimate(String measure, @Nullable String aggregate, Slice slice, Confidence confidence) {
        return tallies(measure)
                .estimates(slice, List.of(aggregate(measure, aggregate)), confidence)
                .get(0);
    }

    /**
     * The aggregate of this name: its scale and direction.
     *
     * @param name null for the main one
     * @throws IllegalArgumentException when there is no such measure or aggregate; lists those that there are
     */
    public Aggregate aggregate(String measure, @Nullable String name) {
        List<Aggregate> all = tallies(measure).aggregates();
        return all.stream()
                .filter(aggregate -> name == null || aggregate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("measure " + measure + " has no aggregate " + name
                        + "; it has " + all.stream().map(Aggregate::name).toList()));
    }

    /**
     * How the own values of a measure's scores vary between samples and between the repeats of one sample; empty where no sample is
     * repeated.
     */
    public Optional<VarianceSplit> repeats(String measure) {
        return tallies(measure).split();
    }

    /**
     * The standard deviation over samples of the mean of so many repeats of each, for the planning of further runs, see {@link
     * VarianceSplit.Moments#deviation}.
     */
    public double deviation(String measure, int repeats) {
        return tallies(measure).deviation(repeats);
    }

    /** How often each true label was answered by each label, over all samples; empty where the measure gives no labels. */
    public Confusion confusion(String measure) {
        return tallies(measure).confusion();
    }

    private MeasureTallies tallies(String measure) {
        MeasureTallies found = byMeasure.get(measure);
        if (found == null) {
            throw new IllegalArgumentException("no measure is called " + measure + "; there are " + measures());
        }
        return found;
    }
}
