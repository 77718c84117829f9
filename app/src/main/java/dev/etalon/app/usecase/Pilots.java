package dev.etalon.app.usecase;

import dev.etalon.app.plan.Pilot;
import dev.etalon.app.wiring.KeptMeasures;
import dev.etalon.core.compare.ComparedRun;
import dev.etalon.core.compare.Comparer;
import dev.etalon.core.compare.Comparison;
import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunStore;
import dev.etalon.core.run.Trial;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.slice.RunSummary;
import dev.etalon.core.slice.Summariser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the spread of scores from kept runs, for the planning of further ones. */
public final class Pilots {
    private final RunStore store;

    public Pilots(RunStore store) {
        this.store = store;
    }

    /**
     * From one run: its samples' own values vary so much, and those of another run that has nothing to do with it as much again. From two:
     * the differences of their samples vary so much.
     *
     * @param names one run or two
     * @param repeats of each sample in the further runs; where the pilots repeat samples too, the spread is that of so many
     * @return one for each measure with values that vary
     * @throws UnknownRunException when there is no such run
     */
    public List<Pilot> read(List<String> names, int repeats) {
        if (names.isEmpty() || names.size() > 2) {
            throw new IllegalArgumentException("a plan takes one pilot or two, not " + names.size());
        }
        Run first = new Runs(store).find(names.getFirst());
        return names.size() == 1 ? one(first, repeats) : two(first, new Runs(store).find(names.getLast()), repeats);
    }

    private List<Pilot> one(Run run, int repeats) {
        List<Measure> measures = KeptMeasures.of(run);
        RunSummary summary;
        try (Stream<Trial> trials = store.trials(run.id())) {
            summary = Summariser.of(measures).read(trials);
        }
        List<Pilot> pilots = new ArrayList<>();
        for (Measure measure : measures) {
            add(pilots, measure.name(), summary.deviation(measure.name(), repeats) * Math.sqrt(2), false);
        }
        return pilots;
    }

    private List<Pilot> two(Run baseline, Run candidate, int repeats) {
        Comparison comparison =
                Comparer.of(side(baseline), side(candidate)).listing(0).compare();
        List<Pilot> pilots = new ArrayList<>();
        for (String measure : comparison.measures()) {
            add(pilots, measure, comparison.deviation(measure, repeats), true);
        }
        return pilots;
    }

    private static void add(List<Pilot> pilots, String measure, double deviation, boolean paired) {
        if (deviation > 0) {
            pilots.add(new Pilot(measure, deviation, paired));
        }
    }

    private ComparedRun side(Run run) {
        return new ComparedRun(run.id(), KeptMeasures.of(run), () -> store.trials(run.id()));
    }
}
