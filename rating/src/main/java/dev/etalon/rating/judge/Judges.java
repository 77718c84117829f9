package dev.etalon.rating.judge;

import dev.etalon.core.encoder.Encoder;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.summary.Summary;
import dev.etalon.rating.claim.ClaimJudge;
import dev.etalon.rating.claim.ClaimSource;
import dev.etalon.rating.exam.Certificate;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.learned.LearnedModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Judges as measures: a model that rates by a guideline, or verdicts that one gave earlier. A reply without exactly one verdict on the
 * scale, a refusal and a cut reply are failed scores, with the raw reply in the evidence; they never count as a verdict.
 */
public final class Judges {
    private Judges() {}

    /**
     * A model that rates one answer at a time. A pass or fail is graded 1 or 0, a number as it is; with labels of people in the
     * options, the score is the verdict beside theirs and the agreement is measured too.
     *
     * @throws IllegalArgumentException when the guideline is pairwise, or in a language without a prompt
     */
    public static Measure pointwise(Guideline guideline, LanguageModel model, JudgeOptions options) {
        require(guideline.task() == Guideline.Task.POINTWISE, guideline, "rates one answer at a time");
        return jury(guideline, List.of(new Juror(options.model(), model)), options);
    }

    /**
     * A model that compares the answer (A) with another text of the sample (B).
     *
     * @throws IllegalArgumentException when the guideline is pointwise or in a language without a prompt, or the options do not say
     *     what to compare with
     */
    public static Measure pairwise(Guideline guideline, LanguageModel model, JudgeOptions options) {
        require(guideline.task() == Guideline.Task.PAIRWISE, guideline, "compares two answers");
        return jury(guideline, List.of(new Juror(options.model(), model)), options);
    }

    /**
     * Models that vote, by a guideline of either task; or one model that checks the items of a rubric. With one model and one vote it is that model's judge.
     *
     * @param options where the model's identity is the one of the whole jury
     * @throws IllegalArgumentException when the guideline has no prompt in its language, or the options do not fit its task
     */
    public static Measure jury(Guideline guideline, List<Juror> jury, JudgeOptions options) {
        return LiveJudge.measure(guideline, jury, options);
    }

    /**
     * Verdicts that a judge gave earlier, from fields of the sample; the answer is not looked at. Where both orders of a pair are
     * recorded, the verdict is what both say, or a tie.
     *
     * @throws IllegalArgumentException when a mapping leads to a label that is not on the scale
     */
    public static Measure recorded(RecordedOptions options) {
        JudgeSignature signature = new JudgeSignature(JudgeSignature.RECORDED)
                .with("judge", options.judge())
                .with("scale", options.labels())
                .with("fields", fields(options))
                .with("orders", orders(options.swapped() != null))
                .with("mapping", mapping(options.mapping()))
                .with("human", human(options.human()));
        return measure(options.judge(), signature, new RecordedJudge(options));
    }

    /**
     * A judge that was learnt from labels of people; asks no model. Answers to questions among what it has learnt from are rated by
     * weights that have not seen them.
     *
     * @param options what to compare with, and where labels of people are
     * @throws IllegalArgumentException when it was learnt by another guideline or with another encoder, or the options do not fit
     */
    public static Measure learned(Guideline guideline, LearnedModel model, Encoder encoder, LearnedOptions options) {
        return LearnedJudge.measure(guideline, model, encoder, options);
    }

    /**
     * A judge of this class that has sat an exam. Its pass rate, mean or win rate is the estimated true one, by the rule that fits the
     * design of the golden set, with both uncertainties in the interval; what the judge itself says stands beside it as
     * {@code judged-rate}, {@code judged-mean} or {@code judged-win-rate}. Where no estimator is valid, there is only that.
     *
     * @param belowBar whether it may score although it is below the bar
     * @throws IllegalArgumentException when the certificate is another judge's, or below the bar
     */
    public static Measure certified(Measure judge, Certificate certificate, boolean belowBar) {
        return CertifiedJudge.of(judge, certificate, belowBar);
    }

    /**
     * The name of what corrects the number of a judge with this certificate for its error.
     *
     * @throws IllegalArgumentException when nothing may; the message says why
     */
    public static String correction(Certificate certificate) {
        return CertifiedJudge.correction(certificate);
    }

    /** The guideline by which a model rates, as name@version#hash; empty for recorded verdicts and other measures. */
    public static Optional<String> guidelineOf(String signature) {
        return JudgeSignature.read(signature)
                .flatMap(found -> found.list("guideline").stream().findFirst());
    }

    /** The labels of a measure made here, in the order of its scale; empty where it is another measure's. */
    public static List<String> scaleOf(String signature) {
        return JudgeSignature.read(signature).map(found -> found.list("scale")).orElse(List.of());
    }

    /**
     * The same judge, which rates each claim of an answer by itself. On a scale of pass and fail: the share of all claims that pass,
     * and the mean over the answers of their shares.
     *
     * @param judge a pointwise judge of this class, without labels of people and without a certificate, since both are of whole answers
     * @throws IllegalArgumentException when it is another
     */
    public static Measure byClaims(Measure judge, ClaimSource claims) {
        JudgeSignature signature = JudgeSignature.read(judge.signature())
                .filter(read -> read.kind().equals(JudgeSignature.LIVE) && !read.has("against"))
                .orElseThrow(() -> new IllegalArgumentException(
                        judge.name() + " cannot rate claims: only a model that rates one answer at a time can"));
        if (signature.has(RubricJudge.FIELD)) {
            throw new IllegalArgumentException(
                    judge.name() + " rates by the items of a rubric: \"claims\" does not go with it");
        }
        if (signature.has("human") || signature.has(CertifiedJudge.FIELD)) {
            throw new IllegalArgumentException(judge.name()
                    + ": \"expected\" and \"certificate\" are of whole answers, \"claims\" of their parts; to examine this judge on"
                    + " claims, make each claim a sample of its own");
        }
        JudgeSignature byClaims = signature.with(JudgeSummaries.CLAIMS, claims.identity());
        return measure(judge.name(), byClaims, new ClaimJudge(judge.scorer(), claims));
    }

    /**
     * All that makes a judge that one: guideline, prompt, scale, model, decoding, parser.
     *
     * @param signature of a measure made here
     * @return empty where it is another measure's
     */
    public static Optional<String> identity(String signature) {
        return JudgeSignature.read(signature).map(CertifiedJudge::identity).map(JudgeSignature::line);
    }

    /**
     * In what a judge differs from an earlier one, part by part, in words; empty where it is the same.
     *
     * @param before an identity, see {@link #identity}
     * @param now the same of the other one
     */
    public static List<String> differences(String before, String now) {
        if (before.equals(now)) {
            return List.of();
        }
        Optional<JudgeSignature> there = JudgeSignature.read(before);
        Optional<JudgeSignature> here = JudgeSignature.read(now);
        return there.isPresent() && here.isPresent()
                ? IdentityChange.between(there.get(), here.get())
                : List.of("\"" + before + "\" became \"" + now + "\"");
    }

    /** The summary of a measure made here, from its signature alone; empty for other signatures. */
    public static Optional<Summary> summaryOf(String signature) {
        return JudgeSignature.read(signature).map(JudgeSummaries::of);
    }

    private static void require(boolean fits, Guideline guideline, String what) {
        if (!fits) {
            throw new IllegalArgumentException("this judge " + what + ", but guideline " + guideline.name()
                    + " has task: " + guideline.task().name().toLowerCase(Locale.ROOT));
        }
    }

    static Measure measure(String name, JudgeSignature signature, Scorer scorer) {
        return new Measure(name, signature.line(), scorer, JudgeSummaries.of(signature));
    }

    private static List<String> fields(RecordedOptions options) {
        return options.swapped() == null
                ? List.of(options.field())
                : List.of(options.field(), Objects.requireNonNull(options.swapped()));
    }

    static List<String> orders(boolean both) {
        return both ? List.of("AB", "BA") : List.of("AB");
    }

    private static Optional<String> mapping(Map<String, String> mapping) {
        return mapping.isEmpty() ? Optional.empty() : Optional.of(new TreeMap<>(mapping).toString());
    }

    static Optional<String> human(@Nullable HumanLabel human) {
        return Optional.ofNullable(human)
                .map(label -> label.field() + mapping(label.mapping()).orElse(""));
    }
}
