package dev.etalon.core.compare;

import dev.etalon.core.slice.Slice;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.summary.Aggregate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two runs beside each other. Values are over the pairs that both sides have scored, so they may differ from those of each run alone.
 */
public final class Comparison {
    private final Pairing pairing;
    private final CommonMeasures common;
    private final List<Slice> slices;
    private final List<String> notes;
    private final List<Effect> effects;
    private final List<AnytimeEffect> anytime;
    private final List<Changes> changes;
    private final Map<String, PairedMeasure> paired = new LinkedHashMap<>();

    Comparison(Pairing pairing, CommonMeasures common, SlicesMet slices, PairedResults results, List<Changes> changes) {
        this.pairing = pairing;
        this.common = common;
        this.slices = slices.slices();
        this.notes = slices.notes();
        this.effects = results.effects();
        this.anytime = results.anytime();
        this.changes = List.copyOf(changes);
        results.measures().forEach(measure -> paired.put(measure.name(), measure));
    }

    /** Slices and what to know of them. */
    record SlicesMet(List<Slice> slices, List<String> notes) {}

    /** The measures and what was made of them. */
    record PairedResults(List<PairedMeasure> measures, List<Effect> effects, List<AnytimeEffect> anytime) {}

    public Pairing pairing() {
        return pairing;
    }

    /** The measures that both runs have, in the order of the baseline. */
    public List<String> measures() {
        return List.copyOf(paired.keySet());
    }

    /** Measures that the candidate does not have. */
    public List<String> onlyInBaseline() {
        return common.onlyBaseline();
    }

    /** Measures that the baseline does not have. */
    public List<String> onlyInCandidate() {
        return common.onlyCandidate();
    }

    /** All, then the slices of each field. */
    public List<Slice> slices() {
        return slices;
    }

    /** What a reader of the slices must know, in sentences. */
    public List<String> notes() {
        return notes;
    }

    /**
     * For each measure: the main aggregate over all and over each slice, tested, p adjusted over the whole of them; then the other
     * aggregates over all, not tested.
     */
    public List<Effect> effects() {
        return effects;
    }

    /**
     * For each measure whose main number is a mean over samples on a scale with two ends: an effect that holds at any time. Empty where
     * {@link Comparer#anytime} was not asked for, samples are grouped by a field, or the runs have them in different orders.
     */
    public List<AnytimeEffect> anytime() {
        return anytime;
    }

    /**
     * The standard deviation over samples of the difference of their own values, the mean of so many repeats each, for the planning of
     * further runs, see {@link dev.etalon.core.stats.VarianceSplit.Moments#deviation}.
     */
    public double deviation(String measure, int repeats) {
        PairedMeasure found = paired.get(measure);
        return found == null ? Double.NaN : found.spread().deviation(repeats);
    }

    /** How many tests there were: what p is adjusted for. */
    public int tests() {
        return (int) effects.stream().filter(effect -> effect.test() != null).count();
    }

    /** The pairs that changed most, for each measure. */
    public List<Changes> changes() {
        return changes;
    }

    /**
     * One effect at any level, without a test: what a gate looks at.
     *
     * @param aggregate its name, or null for the main one
     * @throws IllegalArgumentException when there is no such measure or aggregate; lists those that there are
     */
    public Effect effect(String measure, @Nullable String aggregate, Slice slice, Confidence confidence) {
        PairedMeasure found = paired.get(measure);
        if (found == null) {
            throw new IllegalArgumentException(
                    "no measure of both runs is called " + measure + "; there are " + measures());
        }
        return new EffectMaker(found, slice, confidence).untested(aggregate(found, aggregate));
    }

    private static Aggregate aggregate(PairedMeasure measure, @Nullable String name) {
        List<Aggregate> all = measure.aggregates();
        return all.stream()
                .filter(aggregate -> name == null || aggregate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("measure " + measure.name()
                        + " has no aggregate " + name + " to compare; it has "
                        + all.stream().map(Aggregate::name).toList()));
    }
}
