package dev.etalon.rating.judge;

import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.summary.Summary;
import dev.etalon.rating.guideline.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is counted over a judge's verdicts: the agreement with people first, where there are labels of people. */
final class JudgeSummaries {
    private JudgeSummaries() {}

    static Summary of(JudgeSignature signature) {
        List<Tally> tallies = tallies(signature.list("scale"), signature.list("orders"));
        boolean hasHuman = signature.has("human");
        return hasHuman || tallies.isEmpty()
                ? new TallySummary(Summaries.labels(), tallies)
                : new TallySummary(null, tallies);
    }

    private static List<Tally> tallies(List<String> scale, List<String> orders) {
        if (Set.copyOf(scale).equals(Set.of(Scale.Binary.PASS, Scale.Binary.FAIL))) {
            return List.of(Tally.share("pass-rate", JudgeSummaries::passed));
        }
        if (scale.containsAll(List.of(Scale.Pairwise.A, Scale.Pairwise.B))) {
            return pairwise(orders.size() == 2);
        }
        return scale.stream().allMatch(label -> label.matches("-?\\d{1,6}")) ? List.of(mean(scale)) : List.of();
    }

    private static List<Tally> pairwise(boolean bothOrders) {
        List<Tally> tallies = new ArrayList<>();
        tallies.add(Tally.mean("win-rate", 0, 1, JudgeSummaries::won));
        for (String label : PairVerdict.LABELS.all()) {
            tallies.add(Tally.share("share-" + label, score -> label(score).equals(label) ? 1 : 0));
        }
        if (bothOrders) {
            tallies.add(Tally.share("order-consistency", JudgeSummaries::consistent));
        }
        return tallies;
    }

    private static Tally mean(List<String> scale) {
        List<Integer> values = scale.stream().map(Integer::valueOf).sorted().toList();
        return Tally.mean("mean", values.getFirst(), values.getLast(), JudgeSummaries::number);
    }

    private static double passed(Score score) {
        return score instanceof Score.Graded graded
                ? graded.value()
                : label(score).equals(Scale.Binary.PASS) ? 1 : 0;
    }

    private static double number(Score score) {
        return score instanceof Score.Graded graded ? graded.value() : Integer.parseInt(label(score));
    }

    /** A tie is half a win. */
    private static double won(Score score) {
        return switch (label(score)) {
            case Scale.Pairwise.A -> 1;
            case Scale.Pairwise.B -> 0;
            default -> 0.5;
        };
    }

    private static double consistent(Score score) {
        Object consistent = score.evidence().details().get(JudgeEvidence.CONSISTENT);
        return consistent instanceof Boolean flag ? (flag ? 1 : 0) : Double.NaN;
    }

    private static String label(Score score) {
        return score instanceof Score.Labelled labelled ? labelled.label() : "";
    }
}
