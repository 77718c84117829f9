package dev.etalon.app.optimize;

import dev.etalon.app.optimize.OptimizationReport.Change;
import dev.etalon.app.optimize.OptimizationReport.Counts;
import dev.etalon.app.optimize.OptimizationReport.Node;
import dev.etalon.app.optimize.OptimizationReport.Outcome;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.summary.Direction;
import dev.etalon.optimize.evaluate.Examples;
import dev.etalon.optimize.evaluate.Split;
import dev.etalon.optimize.outcome.PairedOutcome;
import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.search.HonestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the report of a search. */
final class ReportMaker {
    private final HonestResult result;
    private final Lineage lineage;
    private final Target target;
    private final FinalNumbers engine;

    ReportMaker(HonestResult result, Lineage lineage, Target target, FinalNumbers engine) {
        this.result = result;
        this.lineage = lineage;
        this.target = target;
        this.engine = engine;
    }

    OptimizationReport report(OptimizeSuite.Asked asked, Examples<Sample> examples, List<String> files) {
        boolean plain = target.objectives().size() == 1 && !asked.weighted();
        KeptTrials validation = new KeptTrials(result.recall(), Split.VALIDATION, examples.validation());
        KeptTrials test = new KeptTrials(result.recall(), Split.TEST, examples.test());
        return new OptimizationReport(
                asked.suite(),
                target.objective(),
                target.objectives().size() == 1 && target.first().yardstick().direction() == Direction.LOWER_IS_BETTER,
                List.of(
                        examples.train().size(),
                        examples.validation().size(),
                        examples.test().size()),
                family(),
                result.search().best(),
                new Counts(
                        result.search().iterations(),
                        result.search().evaluations(),
                        result.search().reflections(),
                        lineage.rejected(),
                        lineage.givenUp(),
                        lineage.refused()),
                outcome(result.validation(), validation, plain),
                outcome(result.test(), test, plain),
                new FrontMaker(result, target.objectives(), validation, engine).front(asked.front()),
                result.evaluationUsage().plus(result.reflectionUsage()),
                result.search().end(),
                files);
    }

    private @Nullable Outcome outcome(@Nullable PairedOutcome score, KeptTrials trials, boolean plain) {
        return score == null
                ? null
                : Outcome.of(
                        score, engine.of(trials, target.seed(), result.search().winner(), score.candidates()), plain);
    }

    private List<Node> family() {
        Pool pool = result.search().pool();
        List<Node> family = new ArrayList<>();
        for (Lineage.Birth birth : lineage.births()) {
            int number = birth.candidate();
            long fronts = pool.fronts().values().stream()
                    .filter(front -> front.contains(number))
                    .count();
            family.add(new Node(
                    number,
                    birth.parents(),
                    pool.average(number),
                    (int) fronts,
                    pool.candidate(number).texts(),
                    changes(pool, birth),
                    birth.why()));
        }
        return family;
    }

    private static List<Change> changes(Pool pool, Lineage.Birth birth) {
        List<Change> changes = new ArrayList<>();
        birth.written().forEach((component, written) -> {
            if (written.text() != null) {
                String before = pool.candidate(birth.parents().getFirst()).text(component);
                changes.add(new Change(
                        component, LineDiff.of(before, Objects.requireNonNull(written.text())), written.reply()));
            }
        });
        return changes;
    }
}
