package dev.etalon.app.optimize;

import dev.etalon.app.optimize.Front.Column;
import dev.etalon.app.optimize.Front.Point;
import dev.etalon.app.optimize.Front.Value;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.slice.RunSummary;
import dev.etalon.core.slice.Slice;
import dev.etalon.core.slice.Summariser;
import dev.etalon.core.summary.Aggregate;
import dev.etalon.core.summary.Estimate;
import dev.etalon.optimize.pool.Pool;
import dev.etalon.optimize.search.HonestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the view of the front: every number by the suite's own engine, on the validation samples. */
final class FrontMaker {
    private final HonestResult result;
    private final List<Objective> objectives;
    private final KeptTrials trials;
    private final FinalNumbers engine;

    FrontMaker(HonestResult result, List<Objective> objectives, KeptTrials trials, FinalNumbers engine) {
        this.result = result;
        this.objectives = objectives;
        this.trials = trials;
        this.engine = engine;
    }

    Front front(String type) {
        Pool pool = result.search().pool();
        List<List<Value>> values = new ArrayList<>();
        for (int number = 0; number < pool.size(); number++) {
            values.add(values(number));
        }
        List<Column> columns = columns();
        List<Point> points = new ArrayList<>();
        for (int number = 0; number < pool.size(); number++) {
            int own = number;
            int bestOn = (int) pool.fronts().values().stream()
                    .filter(front -> front.contains(own))
                    .count();
            boolean unbeaten = values.stream().noneMatch(other -> beats(columns, other, values.get(own)));
            boolean winner = number == result.search().best();
            if (number == 0 || winner || bestOn > 0 || unbeaten) {
                points.add(new Point(number, pool.average(number), bestOn, unbeaten, winner, values.get(number)));
            }
        }
        return new Front(type, columns, points, trades(columns, points));
    }

    private List<Column> columns() {
        return objectives.stream()
                .map(objective -> {
                    Aggregate main =
                            objective.measure().summary().reading().aggregates().getFirst();
                    return new Column(objective.name(), main.name(), main.direction(), objective.weight());
                })
                .toList();
    }

    private List<Value> values(int number) {
        List<Measure> measures = engine.measures();
        RunSummary summary = Summariser.of(measures)
                .grouping(engine.grouping())
                .read(trials.of(result.search().pool().candidate(number)).stream());
        return measures.stream()
                .map(measure -> {
                    Estimate main = summary.estimate(measure.name(), null, Slice.ALL, engine.confidence());
                    return new Value(
                            main.value(),
                            main.interval(),
                            main.counts().n(),
                            main.counts().missing());
                })
                .toList();
    }

    /** Pareto dominance: as good everywhere, better somewhere. What has no value neither beats nor is beaten. */
    private static boolean beats(List<Column> columns, List<Value> one, List<Value> other) {
        boolean better = false;
        for (int i = 0; i < columns.size(); i++) {
            Double a = one.get(i).value();
            Double b = other.get(i).value();
            if (a == null || b == null) {
                return false;
            }
            double gain = columns.get(i).direction().gain(b, a);
            if (gain < 0) {
                return false;
            }
            better |= gain > 0;
        }
        return better;
    }

    private static List<String> trades(List<Column> columns, List<Point> points) {
        Point winner = points.stream().filter(Point::winner).findFirst().orElseThrow();
        List<String> trades = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Point best = winner;
            for (Point point : points) {
                best = isBetter(
                                columns.get(i),
                                point.values().get(i),
                                best.values().get(i))
                        ? point
                        : best;
            }
            if (best.candidate() != winner.candidate()) {
                trades.add(sentence(columns.get(i), i, winner, best));
            }
        }
        return trades;
    }

    private static boolean isBetter(Column column, Value value, Value than) {
        Double a = value.value();
        Double b = than.value();
        return a != null && (b == null || column.direction().gain(b, a) > 0);
    }

    private static String sentence(Column column, int place, Point winner, Point best) {
        return String.format(
                Locale.ROOT,
                "%s: the winner has %s, candidate %d has %s.",
                column.objective(),
                words(winner.values().get(place).value()),
                best.candidate(),
                words(best.values().get(place).value()));
    }

    static String words(@Nullable Double value) {
        return value == null
                ? "no value"
                : Math.abs(value) >= 100
                        ? String.format(Locale.ROOT, "%.1f", value)
                        : String.format(Locale.ROOT, "%.4f", value);
    }
}
