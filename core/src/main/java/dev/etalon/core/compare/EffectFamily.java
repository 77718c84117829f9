package dev.etalon.core.compare;

import dev.etalon.core.slice.Slice;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Correction;
import dev.etalon.core.stats.Power;
import dev.etalon.core.summary.Aggregate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All effects of a comparison: tests the main aggregates everywhere and adjusts p over the whole family. */
final class EffectFamily {
    private static final double POWER = 0.8;

    private final Confidence confidence;
    private final Correction correction;
    private final List<Member> members = new ArrayList<>();

    /** One effect on its way: made, then judged. */
    private record Member(EffectMaker maker, Aggregate aggregate, Effect effect) {}

    /** @param minimum slices with fewer pairs are not tested */
    EffectFamily(
            List<PairedMeasure> measures,
            List<Slice> slices,
            Confidence confidence,
            Correction correction,
            int minimum) {
        this.confidence = confidence;
        this.correction = correction;
        for (PairedMeasure measure : measures) {
            List<Aggregate> aggregates = measure.aggregates();
            for (Slice slice : slices) {
                EffectMaker maker = new EffectMaker(measure, slice, confidence);
                add(maker, aggregates.get(0), slice.isAll() || maker.pairs() >= minimum);
            }
            EffectMaker overall = new EffectMaker(measure, Slice.ALL, confidence);
            aggregates.stream()
                    .skip(1)
                    .forEach(other -> members.add(new Member(overall, other, overall.untested(other))));
        }
    }

    private void add(EffectMaker maker, Aggregate main, boolean enough) {
        members.add(new Member(maker, main, enough ? maker.tested(main) : maker.tooFew(main)));
    }

    List<Effect> judged() {
        double[] adjusted = correction.adjust(members.stream()
                .flatMap(member -> Stream.ofNullable(member.effect.test()))
                .mapToDouble(Effect.Test::p)
                .toArray());
        Power power = new Power(1 - confidence.level(), POWER).overTests(adjusted.length);
        List<Effect> effects = new ArrayList<>();
        int next = 0;
        for (Member member : members) {
            Effect.Test test = member.effect.test();
            effects.add(test == null ? member.effect : judged(member, test, adjusted[next++], power));
        }
        return effects;
    }

    private static Effect judged(Member member, Effect.Test test, double adjusted, Power power) {
        Effect.Test whole = new Effect.Test(test.name(), test.p(), adjusted);
        return member.maker.judged(member.effect, member.aggregate, whole, power);
    }
}
