package dev.etalon.core.compare;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.run.Trial;
import dev.etalon.core.slice.SampleTrials;
import dev.etalon.core.slice.Slice;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Reads one run as halves of pairs. What the repeats of a sample say together goes with the first of them. */
final class HalfReader implements Iterator<Half> {
    private final SampleTrials samples;
    private final List<PairedMeasure> measures;
    private final Placing placing;
    private final Queue<Half> read = new ArrayDeque<>();

    /** Where a sample belongs. */
    record Placing(ToLongFunction<Sample> cluster, Function<Sample, List<Slice>> slices) {
        /** For the candidate: the baseline says it for both. */
        static final Placing NOWHERE = new Placing(sample -> 0, sample -> List.of());
    }

    HalfReader(Iterator<Trial> trials, List<PairedMeasure> measures, Placing placing) {
        this.samples = new SampleTrials(trials);
        this.measures = measures;
        this.placing = placing;
    }

    @Override
    public boolean hasNext() {
        return !read.isEmpty() || samples.hasNext();
    }

    @Override
    public Half next() {
        if (read.isEmpty() && samples.hasNext()) {
            readSample(samples.next());
        }
        Half half = read.poll();
        if (half == null) {
            throw new NoSuchElementException("no further trial");
        }
        return half;
    }

    private void readSample(List<Trial> repeats) {
        Sample sample = repeats.get(0).sample();
        Half.Place place = new Half.Place(
                placing.cluster().applyAsLong(sample), placing.slices().apply(sample));
        List<double[]> together = List.of();
        List<List<Observation>> observations = repeats.stream()
                .map(trial ->
                        measures.stream().map(measure -> measure.observe(trial)).toList())
                .toList();
        for (int r = 0; r < repeats.size(); r++) {
            together = r == 0
                    ? measures.stream()
                            .map(measure -> measure.together(repeats))
                            .toList()
                    : List.of();
            read.add(Half.of(repeats.get(r), place, observations.get(r), together));
        }
    }
}
