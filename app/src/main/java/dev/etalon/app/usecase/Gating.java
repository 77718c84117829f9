package dev.etalon.app.usecase;

import dev.etalon.app.suite.GateSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.wiring.KeptMeasures;
import dev.etalon.app.wiring.LiveSuite;
import dev.etalon.core.compare.ComparedRun;
import dev.etalon.core.compare.Comparer;
import dev.etalon.core.compare.Comparison;
import dev.etalon.core.gate.Condition;
import dev.etalon.core.gate.Gate;
import dev.etalon.core.gate.GateResult;
import dev.etalon.core.gate.Target;
import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunStore;
import dev.etalon.core.slice.RunSummary;
import dev.etalon.core.slice.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gate of a suite, with the baselines that it names. */
final class Gating {
    private final RunStore store;
    private final Suite suite;
    private final LiveSuite live;
    private final Map<String, Run> baselines = new HashMap<>();
    private final Map<String, Comparison> comparisons = new HashMap<>();

    /**
     * Finds the baselines: before anything is spent, and before {@code last} would mean the run that is made now.
     *
     * @throws UnknownRunException when one is not there
     */
    Gating(RunStore store, Suite suite, LiveSuite live, Map<String, String> baselines) {
        this.store = store;
        this.suite = suite;
        this.live = live;
        Runs runs = new Runs(store);
        baselines.forEach((name, run) -> this.baselines.put(name, runs.find(run)));
    }

    /** The gate's answer, empty where the suite has no gate. */
    Optional<GateResult> check(Run candidate, RunSummary summary) {
        GateSpec spec = suite.gate();
        if (spec == null) {
            return Optional.empty();
        }
        // The error rate is of the whole gate passing wrongly. All conditions must hold, so each may use all of it.
        List<GateResult.Line> lines = new ArrayList<>();
        for (GateSpec.Condition condition : spec.conditions()) {
            Gate gate = Gate.of(condition(condition, spec.errorRate()));
            Comparison comparison =
                    baseline(condition).map(run -> comparison(run, candidate)).orElse(null);
            lines.addAll(gate.check(summary, comparison, live.confidence()).lines());
        }
        return Optional.of(new GateResult(lines));
    }

    private static Condition condition(GateSpec.Condition spec, double errorRate) {
        Target target = new Target(spec.scorer(), spec.aggregate(), Slice.ALL);
        return switch (spec) {
            case GateSpec.AtLeast floor -> new Condition.AtLeast(target, floor.value(), errorRate);
            case GateSpec.AtMost ceiling -> new Condition.AtMost(target, ceiling.value(), errorRate);
            case GateSpec.NotWorse notWorse -> new Condition.NotWorse(target, notWorse.margin(), errorRate);
            case GateSpec.Better better -> new Condition.Better(target, better.margin(), errorRate);
        };
    }

    /** The run that stands for a condition's baseline; empty where nobody said which. */
    private Optional<Run> baseline(GateSpec.Condition condition) {
        @Nullable
        String name = switch (condition) {
            case GateSpec.NotWorse notWorse -> notWorse.baseline();
            case GateSpec.Better better -> better.baseline();
            case GateSpec.AtLeast floor -> null;
            case GateSpec.AtMost ceiling -> null;
        };
        if (name == null) {
            return Optional.empty();
        }
        Optional<Run> named = Optional.ofNullable(baselines.get(name));
        return named.or(() -> store.find(name));
    }

    private Comparison comparison(Run baseline, Run candidate) {
        return comparisons.computeIfAbsent(
                baseline.id(),
                id -> Comparer.of(side(baseline), side(candidate))
                        .grouping(live.grouping())
                        .confidence(live.confidence())
                        .correction(live.correction())
                        .listing(0)
                        .compare());
    }

    private ComparedRun side(Run run) {
        return new ComparedRun(run.id(), KeptMeasures.of(run), () -> store.trials(run.id()));
    }
}
