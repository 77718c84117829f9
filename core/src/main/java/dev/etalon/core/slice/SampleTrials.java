package dev.etalon.core.slice;

import dev.etalon.core.run.Outcome;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Summary;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The trials of a run sample by sample, each with all its repeats, which must follow each other. Holds one sample at a time. */
public final class SampleTrials implements Iterator<List<Trial>> {
    private final Iterator<Trial> trials;
    private @Nullable Trial next;

    public SampleTrials(Iterator<Trial> trials) {
        this.trials = trials;
        this.next = read();
    }

    /** The scores that a measure gave the repeats of one sample, but for those without a verdict. */
    public static List<Score> verdicts(List<Trial> repeats, String measure) {
        return repeats.stream()
                .filter(trial -> trial.outcome() instanceof Outcome.Answered)
                .flatMap(trial -> Stream.ofNullable(trial.scores().get(measure)))
                .filter(Score::hasVerdict)
                .toList();
    }

    /**
     * What the repeats of one sample say together, see {@link Summary.Reading#together}; empty where they say nothing.
     *
     * @throws IllegalStateException when a score is not of the kind that the measure takes; names the measure and the sample
     */
    public static double[] together(List<Trial> repeats, String measure, Summary.Reading reading) {
        List<Score> verdicts = verdicts(repeats, measure);
        try {
            return verdicts.isEmpty() ? new double[0] : reading.together(verdicts);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "measure " + measure + ", sample " + repeats.get(0).sample().id() + ": " + e.getMessage(), e);
        }
    }

    private @Nullable Trial read() {
        return trials.hasNext() ? trials.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public List<Trial> next() {
        Trial first = next;
        if (first == null) {
            throw new NoSuchElementException("no further sample");
        }
        List<Trial> repeats = new ArrayList<>();
        Trial trial = first;
        while (trial != null && trial.sample().id().equals(first.sample().id())) {
            repeats.add(trial);
            trial = read();
        }
        next = trial;
        return repeats;
    }
}
