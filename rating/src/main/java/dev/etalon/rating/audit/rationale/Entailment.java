package dev.etalon.rating.audit.rationale;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.stats.ShareIntervals;
import dev.etalon.rating.audit.asking.Interview;
import dev.etalon.rating.reply.JudgeReply;
import dev.etalon.rating.reply.ReplyReader;
import dev.etalon.rating.reply.VerdictLabels;
import java.util.List;
import java.util.Optional;

/** A reader who sees nothing but the reasons says which verdict they lead to. */
final class Entailment implements RationaleProbe {
    private final Questioning asking;
    private final LanguageModel reader;
    private final boolean own;

    /** @param own whether the reader is the judge's own model */
    Entailment(Questioning asking, LanguageModel reader, boolean own) {
        this.asking = asking;
        this.reader = reader;
        this.own = own;
    }

    @Override
    public RationaleFinding finding(List<Reasoned> reasoned) throws Interview.StoppedException, InterruptedException {
        ReplyReader reading = new ReplyReader(
                new VerdictLabels(asking.judge().guideline().scale().labels()));
        List<Optional<ModelReply>> replies = asking.replies(
                reader,
                reasoned.stream()
                        .map(one -> asking.texts().entailment(one.rationale()))
                        .toList());
        int read = 0;
        int same = 0;
        for (int i = 0; i < reasoned.size(); i++) {
            Optional<JudgeReply> reply = replies.get(i).map(reading::read);
            if (reply.isPresent() && reply.get() instanceof JudgeReply.Verdict verdict) {
                read++;
                same += verdict.label().equals(reasoned.get(i).grade().label()) ? 1 : 0;
            }
        }
        if (read == 0) {
            return RationaleFinding.notMade(RationaleProbes.ENTAILMENT, "the reader gave no verdict on any reasons");
        }
        double share = same / (double) read;
        return new RationaleFinding(
                RationaleProbes.ENTAILMENT,
                read,
                share,
                null,
                ShareIntervals.wilson(same, read, asking.level()),
                null,
                List.of(),
                "entails its verdict " + Told.percent(share),
                "a reader who sees only the reasons comes to the judge's verdict in " + Told.percent(share) + " of "
                        + read + (own ? " (the reader is the judge's own model; name another with --checker)" : ""));
    }
}
