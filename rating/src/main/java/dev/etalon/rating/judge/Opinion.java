package dev.etalon.rating.judge;

import dev.etalon.core.model.ModelReply;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.traffic.Paid;
import dev.etalon.rating.reply.JudgeReply;
import dev.etalon.rating.reply.LabelOdds;
import dev.etalon.rating.reply.ReplyReader;
import dev.etalon.rating.reply.VerdictLabels;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reply of a judge, and what it says.
 *
 * @param odds how likely each verdict was; null where that does not decide
 */
record Opinion(JudgeReply read, ModelReply reply, @Nullable LabelOdds odds) {

    static Opinion of(ModelReply reply, ReplyReader reader, VerdictLabels labels, Deciding.From from) {
        JudgeReply read = reader.read(reply);
        if (from == Deciding.From.TEXT || !(read instanceof JudgeReply.Verdict verdict)) {
            return new Opinion(read, reply, null);
        }
        if (reply.tokens().isEmpty()) {
            String why =
                    "the model tells no probabilities of tokens, which \"verdict-from: probabilities\" needs; openai,"
                            + " servers that speak its protocol and gguf can tell them";
            return new Opinion(new JudgeReply.Unreadable(why), reply, null);
        }
        Optional<LabelOdds> odds = LabelOdds.of(reply, labels);
        return odds.map(found ->
                        new Opinion(new JudgeReply.Verdict(found.likeliest(), verdict.rationale()), reply, found))
                .orElseGet(() -> new Opinion(
                        new JudgeReply.Unreadable("no likely token in the place of its verdict is one of "
                                + String.join(", ", labels.all())),
                        reply,
                        null));
    }

    Evidence evidence() {
        Evidence evidence = JudgeEvidence.of(read, reply);
        return odds == null
                ? evidence
                : evidence.with(JudgeEvidence.PROBABILITIES, odds.probabilities())
                        .with(JudgeEvidence.LOST, odds.lost());
    }

    /** This opinion, given after another one on the same answer. */
    Evidence evidence(Opinion first) {
        Evidence both = Paid.plus(evidence(), first.reply().usage())
                .with("first", JudgeEvidence.details(first.read(), first.reply()));
        return read instanceof JudgeReply.Verdict mine && first.read() instanceof JudgeReply.Verdict theirs
                ? both.with(JudgeEvidence.CONFIRMED, mine.label().equals(theirs.label()))
                : both;
    }
}
