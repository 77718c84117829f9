package dev.etalon.rating.audit.rationale;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.rating.audit.asking.Interview;
import dev.etalon.rating.audit.paired.Excess;
import dev.etalon.rating.audit.paired.ItemMarks;
import dev.etalon.rating.audit.probe.Grade;
import dev.etalon.rating.audit.probe.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model mends in a poor answer exactly what the reasons name; in another copy, what the reasons of another answer name. Judged
 * again, the first should be judged better more often.
 */
final class Repair implements RationaleProbe {
    private final Questioning asking;
    private final @Nullable LanguageModel repairer;

    /** @param repairer null for nobody */
    Repair(Questioning asking, @Nullable LanguageModel repairer) {
        this.asking = asking;
        this.repairer = repairer;
    }

    @Override
    public RationaleFinding finding(List<Reasoned> reasoned) throws Interview.StoppedException, InterruptedException {
        if (repairer == null) {
            return RationaleFinding.notMade(
                    RationaleProbes.REPAIR, "needs a model that mends answers: name one with --repairer");
        }
        List<Reasoned> poor =
                reasoned.stream().filter(one -> !one.grade().best()).toList();
        if (poor.size() < 2) {
            return RationaleFinding.notMade(RationaleProbes.REPAIR, "fewer than two answers are judged poor");
        }
        List<ModelRequest> requests = new ArrayList<>();
        for (int i = 0; i < poor.size(); i++) {
            requests.add(asking.texts().repair(poor.get(i).item(), poor.get(i).rationale()));
            requests.add(asking.texts()
                    .repair(poor.get(i).item(), poor.get((i + 1) % poor.size()).rationale()));
        }
        return judged(poor, asking.replies(repairer, requests));
    }

    private RationaleFinding judged(List<Reasoned> poor, List<Optional<ModelReply>> replies)
            throws Interview.StoppedException, InterruptedException {
        List<Reasoned> mended = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < poor.size(); i++) {
            Optional<String> named = text(replies.get(2 * i));
            Optional<String> other = text(replies.get(2 * i + 1));
            if (named.isPresent() && other.isPresent()) {
                mended.add(poor.get(i));
                items.add(poor.get(i).item().withAnswer(named.get()));
                items.add(poor.get(i).item().withAnswer(other.get()));
            }
        }
        List<ItemMarks> marks = new ArrayList<>();
        List<@Nullable Grade> grades = asking.grades(items);
        for (int i = 0; i < mended.size(); i++) {
            Grade named = grades.get(2 * i);
            Grade other = grades.get(2 * i + 1);
            if (named != null && other != null) {
                marks.add(new ItemMarks(better(mended.get(i), named), 1, better(mended.get(i), other), 1));
            }
        }
        if (marks.isEmpty()) {
            return RationaleFinding.notMade(RationaleProbes.REPAIR, "no mended answer got a verdict");
        }
        Excess excess = asking.excess(marks);
        return Told.excess(
                RationaleProbes.REPAIR,
                excess,
                "mending what it names lifts " + Told.percent(excess.rate()),
                "the verdict gets better in %s when what the reasons name is mended, in %s when something else is");
    }

    private static Optional<String> text(Optional<ModelReply> reply) {
        return reply.filter(whole -> whole.finish() == ModelReply.Finish.STOP)
                .map(ModelReply::text)
                .filter(text -> !text.isBlank());
    }

    private static int better(Reasoned before, Grade now) {
        return now.place() > before.grade().place() ? 1 : 0;
    }
}
