package dev.etalon.core.compare;

import dev.etalon.core.slice.Slice;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Holm;
import dev.etalon.core.stats.Power;
import dev.etalon.core.summary.Aggregate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All effects of a comparison: tests the main aggregates everywhere and adjusts p over the whole family. */
final class EffectFamily {
    private static final double POWER = 0.8;

    private final Confidence confidence;
    private final List<Member> members = new ArrayList<>();

    /** One effect on its way: made, then judged. */
    private record Member(EffectMaker maker, Aggregate aggregate, Effect effect) {}

    EffectFamily(List<PairedMeasure> measures, List<Slice> slices, Confidence confidence) {
        this.confidence = confidence;
        for (PairedMeasure measure : measures) {
            List<Aggregate> aggregates = measure.aggregates();
            for (Slice slice : slices) {
                addTested(new EffectMaker(measure, slice, confidence), aggregates.get(0));
            }
            EffectMaker overall = new EffectMaker(measure, Slice.ALL, confidence);
            aggregates.stream()
                    .skip(1)
                    .forEach(other -> members.add(new Member(overall, other, overall.untested(other))));
        }
    }

    private void addTested(EffectMaker maker, Aggregate main) {
        members.add(new Member(maker, main, maker.tested(main)));
    }

    List<Effect> judged() {
        double[] adjusted = Holm.adjust(members.stream()
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
