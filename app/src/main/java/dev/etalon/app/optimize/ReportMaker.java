package dev.etalon.app.optimize;

import dev.etalon.app.optimize.OptimizationReport.Change;
import dev.etalon.app.optimize.OptimizationReport.Counts;
import dev.etalon.app.optimize.OptimizationReport.Node;
import dev.etalon.core.summary.Direction;
import dev.etalon.optimize.evaluate.Examples;
import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.search.HonestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes the report of a search. */
final class ReportMaker {
    private final HonestResult result;
    private final Lineage lineage;

    ReportMaker(HonestResult result, Lineage lineage) {
        this.result = result;
        this.lineage = lineage;
    }

    OptimizationReport report(String suite, Target target, Examples<?> examples, List<String> files) {
        return new OptimizationReport(
                suite,
                target.measure().name(),
                target.measure().summary().reading().aggregates().getFirst().direction() == Direction.LOWER_IS_BETTER,
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
                result.validation(),
                result.test(),
                result.evaluationUsage().plus(result.reflectionUsage()),
                result.search().end(),
                files);
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
