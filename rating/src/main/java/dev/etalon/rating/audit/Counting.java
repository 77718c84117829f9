package dev.etalon.rating.audit;

import dev.etalon.core.stats.ClusteredMean;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.stats.ShareIntervals;
import dev.etalon.core.stats.Significance;
import dev.etalon.rating.audit.paired.Excess;
import dev.etalon.rating.audit.paired.ExchangeTest;
import dev.etalon.rating.audit.paired.ItemMarks;
import dev.etalon.rating.audit.paired.Shift;
import dev.etalon.rating.audit.probe.Bias;
import dev.etalon.rating.audit.probe.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;

/** Makes a finding of the verdicts that one probe got; p is not adjusted yet and nothing is said in words. */
final class Counting {
    private final Bias bias;
    private final AuditOptions options;
    private final List<Judged> judged;

    /** @param judged items of which one changed form at least has a verdict */
    Counting(Bias bias, AuditOptions options, List<Judged> judged) {
        this.bias = bias;
        this.options = options;
        this.judged = List.copyOf(judged);
    }

    Finding finding() {
        return switch (bias.outcome()) {
            case CHANGED, TAKEN -> exceeding();
            case SHIFTED -> shifted();
            case CAUGHT -> caught();
            case CYCLIC -> cyclic();
        };
    }

    private Finding exceeding() {
        Excess excess = excess(bias.outcome());
        return finding(
                excess.rate(),
                excess.noise(),
                excess.effect(),
                excess.interval(),
                excess.test() == null ? null : anyForm(excess.test()));
    }

    /** Where there are several forms, one that works must not hide among those that do not: each is tested by itself as well. */
    private Tested anyForm(Significance overall) {
        List<String> names = variants().stream().map(Finding.Variant::name).toList();
        if (names.size() < 2) {
            return new Tested(overall.test(), overall.p());
        }
        double least = names.stream().mapToDouble(this::ofForm).min().orElse(1) * names.size();
        return new Tested(overall.test() + ", over all forms and each", Math.min(1, 2 * Math.min(overall.p(), least)));
    }

    private double ofForm(String name) {
        ExchangeTest test = new ExchangeTest();
        for (Judged one : judged) {
            Judged form = one.only(name);
            test.add(
                    form.hits(bias.outcome()),
                    form.verdicts().size(),
                    one.plainHits(bias.outcome()),
                    one.baseline().again().size());
        }
        return test.more().p();
    }

    private Finding shifted() {
        Excess flips = excess(Outcome.SHIFTED);
        int up = count(1);
        int down = count(-1);
        Shift shift = Shift.of(judged.size(), up, down, options.level());
        return finding(
                flips.rate(),
                flips.noise(),
                shift.effect(),
                shift.interval(),
                new Tested(shift.test().test(), shift.test().p()));
    }

    private int count(int direction) {
        return Math.toIntExact(
                judged.stream().filter(one -> one.direction() == direction).count());
    }

    /** The rules are no independent draws on one item, so each is tested by itself and the smallest p counts as many times. */
    private Finding caught() {
        ClusteredMean rate = ClusteredMean.of(
                judged.stream().mapToDouble(one -> one.hits(Outcome.CAUGHT)).toArray(),
                judged.stream().mapToDouble(one -> one.verdicts().size()).toArray());
        List<Finding.Variant> variants = variants();
        double least = variants.stream().mapToDouble(this::tooLow).min().orElse(1);
        return finding(
                rate.value(),
                excess(Outcome.CAUGHT).noise(),
                rate.value(),
                judged.size() < 2 ? null : rate.wilson(options.level()),
                new Tested("binomial, exact, one-sided", Math.min(1, least * variants.size())));
    }

    private double tooLow(Finding.Variant variant) {
        return BinomialDistribution.of(variant.items(), options.leastDetection())
                .cumulativeProbability(variant.hits());
    }

    private Finding cyclic() {
        List<Boolean> triples = judged.stream()
                .map(Judged::cyclic)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (triples.isEmpty()) {
            return Finding.notRun(
                    bias.name(), bias.outcome(), Finding.Standing.TOO_FEW, "no three answers were told apart");
        }
        long cycles = triples.stream().filter(cyclic -> cyclic).count();
        double rate = cycles / (double) triples.size();
        Interval interval = ShareIntervals.wilson((double) cycles, triples.size(), options.level());
        return new Finding(
                bias.name(),
                bias.outcome(),
                triples.size(),
                judged.size() - triples.size(),
                rate,
                null,
                rate,
                interval,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                List.of(),
                Finding.Standing.MEASURED,
                "");
    }

    private Excess excess(Outcome outcome) {
        List<ItemMarks> marks = judged.stream()
                .map(one -> new ItemMarks(
                        one.hits(outcome),
                        one.verdicts().size(),
                        one.plainHits(outcome),
                        one.baseline().again().size()))
                .toList();
        return Excess.of(marks, options.level());
    }

    private record Tested(String test, double p) {}

    private Finding finding(
            double rate,
            @Nullable Double noise,
            @Nullable Double effect,
            @Nullable Interval interval,
            @Nullable Tested tested) {
        Excess flips = excess(Outcome.CHANGED);
        List<Finding.Variant> variants = variants();
        return new Finding(
                bias.name(),
                bias.outcome(),
                judged.size(),
                judged.stream().mapToInt(Judged::missing).sum(),
                rate,
                noise,
                effect,
                interval,
                tested == null ? null : tested.test(),
                tested == null ? null : tested.p(),
                null,
                null,
                1 - flips.rate(),
                flips.noise() == null ? null : (Double) (1 - flips.noise()),
                count(1),
                count(-1),
                variants.size() > 1 ? variants : List.of(),
                Finding.Standing.NOT_SHOWN,
                "");
    }

    private List<Finding.Variant> variants() {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Judged one : judged) {
            for (int form = 0; form < one.forms().size(); form++) {
                var grade = one.forms().get(form);
                if (grade != null) {
                    int[] count = counts.computeIfAbsent(one.changes().get(form).variant(), name -> new int[2]);
                    count[0]++;
                    count[1] += one.hit(grade, bias.outcome()) ? 1 : 0;
                }
            }
        }
        List<Finding.Variant> variants = new ArrayList<>();
        counts.forEach((name, count) -> variants.add(new Finding.Variant(
                name, count[0], count[1], ShareIntervals.wilson(count[1], count[0], options.level()))));
        return variants;
    }
}
