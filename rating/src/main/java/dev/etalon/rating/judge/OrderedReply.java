package dev.etalon.rating.judge;

import dev.etalon.core.model.ModelReply;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Failure;
import dev.etalon.core.traffic.Paid;
import dev.etalon.core.traffic.Usage;
import dev.etalon.rating.guideline.Scale;
import dev.etalon.rating.reply.JudgeReply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A judge's reply on a pair in one order. */
record OrderedReply(boolean answerFirst, JudgeReply read, ModelReply reply) {

    /** The verdict in terms of the answers, not of the places in which they were shown. */
    Optional<String> verdict() {
        return read instanceof JudgeReply.Verdict verdict
                ? Optional.of(answerFirst ? verdict.label() : swapped(verdict.label()))
                : Optional.empty();
    }

    private static String swapped(String shown) {
        return switch (shown) {
            case Scale.Pairwise.A -> Scale.Pairwise.B;
            case Scale.Pairwise.B -> Scale.Pairwise.A;
            default -> shown;
        };
    }

    Optional<Failure> failure() {
        return read.failure().map(failure -> new Failure(failure.kind(), failure.message() + " (" + order() + ")"));
    }

    private String order() {
        return answerFirst ? "A shown first" : "B shown first";
    }

    private Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("order", order());
        details.putAll(JudgeEvidence.details(read, reply));
        verdict().ifPresent(verdict -> details.put(JudgeEvidence.VERDICT, verdict));
        details.put("rationale", rationale());
        return details;
    }

    private String rationale() {
        return read instanceof JudgeReply.Verdict verdict ? verdict.rationale() : "";
    }

    /** Everything that was said in all orders, and what it cost. */
    static Evidence evidence(List<OrderedReply> replies) {
        String text = replies.stream()
                .map(reply -> reply.order() + reply.note() + reply.rationale())
                .collect(Collectors.joining("\n\n"));
        Usage usage = replies.stream().map(reply -> reply.reply().usage()).reduce(Usage.NONE, Usage::plus);
        List<Map<String, Object>> orders =
                replies.stream().map(OrderedReply::details).toList();
        return Paid.plus(new Evidence(text, Map.of(JudgeEvidence.ORDERS, orders)), usage);
    }

    /** The rationale speaks of A and B as they were shown, so people must be told where the names are exchanged. */
    private String note() {
        return answerFirst ? ": " : " (the judge calls B \"A\" here, and A \"B\"): ";
    }
}
