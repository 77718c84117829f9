package dev.etalon.rating.judge;

import dev.etalon.core.agreement.Level;
import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Direction;
import dev.etalon.core.summary.LabelScale;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.summary.Summary;
import dev.etalon.rating.guideline.Scale;
import dev.etalon.rating.rubric.RubricSummary;
import dev.etalon.rating.verdict.CorrectedMean;
import dev.etalon.rating.verdict.ValueShares;
import dev.etalon.rating.verdict.VerdictNumber;
import dev.etalon.rating.verdict.VerdictPart;
import dev.etalon.rating.verdict.VerdictSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is counted over a judge's verdicts: the agreement with people first, where there are labels of people. */
final class JudgeSummaries {
    /** The field of a judge that rates claim by claim. */
    static final String CLAIMS = "claims";

    private JudgeSummaries() {}

    static Summary of(JudgeSignature signature) {
        if (signature.has(RubricJudge.FIELD)) {
            return new RubricSummary(signature.has("human"));
        }
        if (signature.has(CLAIMS)) {
            return ofClaims(signature.list("scale"));
        }
        boolean bothOrders = signature.list("orders").size() == 2;
        return signature.has("human") ? withHuman(signature, bothOrders) : alone(signature, bothOrders);
    }

    /** All claims of all answers first, then the mean over the answers, in which a short answer weighs as much as a long one. */
    private static Summary ofClaims(List<String> scale) {
        String name = isBinary(scale) ? "claim-pass-rate" : "claim-mean";
        IntSummaryStatistics ends = isBinary(scale)
                ? IntStream.of(0, 1).summaryStatistics()
                : scale.stream().mapToInt(Integer::parseInt).summaryStatistics();
        return Summaries.functionAndMean(
                name, ends.getMin(), ends.getMax(), Direction.HIGHER_IS_BETTER, sums -> sums[0] / sums[1]);
    }

    private static Summary withHuman(JudgeSignature signature, boolean bothOrders) {
        List<VerdictPart> numbers = new ArrayList<>(main(signature));
        numbers.addAll(consistency(bothOrders));
        numbers.addAll(decided(signature));
        return new VerdictSummary(agreement(signature.list("scale")), numbers);
    }

    /** On a scale of numbers a near miss costs less: weighted kappa, AC2 and alpha are there too. */
    private static Summary agreement(List<String> scale) {
        if (!isOrdinal(scale)) {
            return Summaries.labels();
        }
        List<String> inOrder = scale.stream()
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .toList();
        return Summaries.labels(new LabelScale(inOrder, Level.ORDINAL));
    }

    static boolean isOrdinal(List<String> scale) {
        return scale.size() <= LabelScale.MOST && scale.stream().allMatch(label -> label.matches("-?\\d{1,6}"));
    }

    private static Summary alone(JudgeSignature signature, boolean bothOrders) {
        List<String> scale = signature.list("scale");
        List<VerdictPart> numbers = new ArrayList<>(main(signature));
        if (numbers.isEmpty() || isPairwise(scale)) {
            scale.forEach(label -> numbers.add(share(label)));
        }
        numbers.addAll(consistency(bothOrders));
        numbers.addAll(decided(signature));
        return new VerdictSummary(null, numbers);
    }

    /** The number that a scale is made for, where it is made for one. */
    private static List<VerdictPart> main(JudgeSignature signature) {
        List<String> scale = signature.list("scale");
        if (isBinary(scale)) {
            return passRate(signature);
        }
        if (isPairwise(scale)) {
            return corrected(
                    signature,
                    name -> VerdictNumber.mean(name, 0, 1, JudgeSummaries::won),
                    score -> scale.stream()
                            .mapToDouble(label -> label(score).equals(label) ? 1 : 0)
                            .toArray());
        }
        return isOrdinal(scale)
                ? corrected(signature, name -> mean(name, scale), score -> ValueShares.of(number(score), scale))
                : List.of();
    }

    /** With a certificate the mean is the estimated true one, and what the judge sees stands beside it. */
    private static List<VerdictPart> corrected(
            JudgeSignature signature, Function<String, VerdictNumber> judged, Function<Score, double[]> parts) {
        String name = isPairwise(signature.list("scale")) ? "win-rate" : "mean";
        if (!signature.has(CertifiedJudge.FIELD)) {
            return List.of(judged.apply(name));
        }
        VerdictNumber own = judged.apply("judged-" + name);
        return CertifiedJudge.meanEstimator(signature)
                .<List<VerdictPart>>map(estimator ->
                        List.of(new CorrectedMean(name, own.lowest(), own.highest(), parts, estimator), own))
                .orElseGet(() -> List.of(own));
    }

    /** With a certificate the pass rate is the estimated true one, and the rate that the judge sees stands beside it. */
    private static List<VerdictPart> passRate(JudgeSignature signature) {
        if (!signature.has(CertifiedJudge.FIELD)) {
            return List.of(VerdictNumber.share("pass-rate", Direction.HIGHER_IS_BETTER, JudgeSummaries::passed));
        }
        VerdictNumber judged = VerdictNumber.share("judged-rate", Direction.HIGHER_IS_BETTER, JudgeSummaries::passed);
        return CertifiedJudge.correction(signature)
                .<List<VerdictPart>>map(correction ->
                        List.of(VerdictNumber.corrected("pass-rate", JudgeSummaries::passed, correction), judged))
                .orElseGet(() -> List.of(judged));
    }

    static boolean isBinary(List<String> scale) {
        return Set.copyOf(scale).equals(Set.of(Scale.Binary.PASS, Scale.Binary.FAIL));
    }

    static boolean isPairwise(List<String> scale) {
        return scale.containsAll(List.of(Scale.Pairwise.A, Scale.Pairwise.B));
    }

    private static List<VerdictPart> consistency(boolean bothOrders) {
        return bothOrders
                ? List.of(VerdictNumber.share("order-consistency", Direction.NEITHER, JudgeSummaries::consistent))
                : List.of();
    }

    /** How often the check confirmed the first verdict; how far the probabilities were from the truth, and what mass they lost. */
    private static List<VerdictNumber> decided(JudgeSignature signature) {
        List<VerdictNumber> numbers = new ArrayList<>();
        if (signature.has("verify")) {
            numbers.add(VerdictNumber.share("confirmed", Direction.NEITHER, JudgeSummaries::confirmed));
        }
        if (signature.has("verdict-from")) {
            if (signature.has("human") && isBinary(signature.list("scale"))) {
                numbers.add(VerdictNumber.error("brier", JudgeSummaries::brier));
            }
            numbers.add(VerdictNumber.error("lost-mass", JudgeSummaries::lost));
        }
        return numbers;
    }

    private static double confirmed(Score score) {
        return flag(score.evidence().details().get(JudgeEvidence.CONFIRMED));
    }

    private static double lost(Score score) {
        return score.evidence().details().get(JudgeEvidence.LOST) instanceof Number lost
                ? lost.doubleValue()
                : Double.NaN;
    }

    /** {@code (p(pass) - y)^2} with y 1 where people say pass (Brier 1950). */
    private static double brier(Score score) {
        boolean known = score instanceof Score.Labelled labelled && labelled.expected() != null;
        Object told = score.evidence().details().get(JudgeEvidence.PROBABILITIES);
        if (!known || !(told instanceof Map<?, ?> odds) || !(odds.get(Scale.Binary.PASS) instanceof Number pass)) {
            return Double.NaN;
        }
        double truth = Scale.Binary.PASS.equals(((Score.Labelled) score).expected()) ? 1 : 0;
        return (pass.doubleValue() - truth) * (pass.doubleValue() - truth);
    }

    private static double flag(@Nullable Object told) {
        return told instanceof Boolean flag ? (flag ? 1 : 0) : Double.NaN;
    }

    private static VerdictNumber share(String label) {
        return VerdictNumber.share(
                "share[" + label + "]", Direction.NEITHER, score -> label(score).equals(label) ? 1 : 0);
    }

    private static VerdictNumber mean(String name, List<String> scale) {
        List<Integer> values = scale.stream().map(Integer::valueOf).sorted().toList();
        return VerdictNumber.mean(name, values.getFirst(), values.getLast(), JudgeSummaries::number);
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
        return flag(score.evidence().details().get(JudgeEvidence.CONSISTENT));
    }

    private static String label(Score score) {
        if (score instanceof Score.Labelled labelled) {
            return labelled.label();
        }
        throw new IllegalArgumentException(
                "verdicts are summed up here, not " + score.getClass().getSimpleName());
    }
}
