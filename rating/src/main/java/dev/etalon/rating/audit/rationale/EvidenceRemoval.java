package dev.etalon.rating.audit.rationale;

import dev.etalon.rating.audit.asking.Interview;
import dev.etalon.rating.audit.paired.Excess;
import dev.etalon.rating.audit.paired.ItemMarks;
import dev.etalon.rating.audit.probe.Grade;
import dev.etalon.rating.audit.probe.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The quoted passages are taken out of the answer, and in another copy as many characters elsewhere. If the reasons name what
 * decided, the first moves the verdict more often (comprehensiveness: DeYoung et al. 2020, ERASER).
 */
final class EvidenceRemoval implements RationaleProbe {
    private final Questioning asking;

    EvidenceRemoval(Questioning asking) {
        this.asking = asking;
    }

    @Override
    public RationaleFinding finding(List<Reasoned> reasoned) throws Interview.StoppedException, InterruptedException {
        List<Reasoned> taken = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (Reasoned one : reasoned) {
            Spans spans = Spans.of(one.item().answer(), Quotes.in(one.rationale()));
            Optional<String> elsewhere = spans.isEmpty()
                    ? Optional.empty()
                    : spans.withoutElsewhere(one.item().sample().id().hashCode());
            if (elsewhere.isPresent()) {
                taken.add(one);
                items.add(one.item().withAnswer(spans.without()));
                items.add(one.item().withAnswer(elsewhere.get()));
            }
        }
        return taken.isEmpty()
                ? RationaleFinding.notMade(
                        RationaleProbes.EVIDENCE, "no reasons quote a passage of an answer that has more to it")
                : finding(taken, asking.grades(items));
    }

    private RationaleFinding finding(List<Reasoned> taken, List<@Nullable Grade> grades) {
        List<ItemMarks> marks = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            OptionalInt quoted = moved(taken.get(i), grades.get(2 * i));
            OptionalInt elsewhere = moved(taken.get(i), grades.get(2 * i + 1));
            if (quoted.isPresent() && elsewhere.isPresent()) {
                marks.add(new ItemMarks(quoted.getAsInt(), 1, elsewhere.getAsInt(), 1));
            }
        }
        if (marks.isEmpty()) {
            return RationaleFinding.notMade(RationaleProbes.EVIDENCE, "no verdict came of the shortened answers");
        }
        Excess excess = asking.excess(marks);
        return Told.excess(
                RationaleProbes.EVIDENCE,
                excess,
                String.format(Locale.ROOT, "removing what it quotes moves %.0f%%", 100 * excess.rate()),
                "the verdict moves in %s when what is quoted is taken out, in %s when as much is taken out elsewhere");
    }

    private static OptionalInt moved(Reasoned one, @Nullable Grade grade) {
        return grade == null
                ? OptionalInt.empty()
                : OptionalInt.of(grade.place() == one.grade().place() ? 0 : 1);
    }
}
