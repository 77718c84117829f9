package dev.etalon.rating.judge;

import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Correction;
import dev.etalon.rating.estimate.GoldenCounts;
import dev.etalon.rating.estimate.GoldenTable;
import dev.etalon.rating.estimate.MeanEstimator;
import dev.etalon.rating.estimate.SamplingDesign;
import dev.etalon.rating.exam.Bar;
import dev.etalon.rating.exam.Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A judge whose error is known from an exam: its pass rate is corrected. What is known goes into the signature, so a kept run has it too. */
final class CertifiedJudge {
    static final String FIELD = "certificate";
    private static final String OVERRIDE = "below-bar";

    private CertifiedJudge() {}

    static Measure of(Measure judge, Certificate certificate, boolean belowBar) {
        JudgeSignature signature = JudgeSignature.read(judge.signature())
                .orElseThrow(() -> new IllegalArgumentException(judge.name() + " is no judge: it cannot be certified"));
        requireSame(signature, certificate);
        boolean below = certificate.standing() == Bar.Standing.BELOW;
        if (below && !belowBar) {
            throw new IllegalArgumentException("judge " + judge.name() + " is below the bar of its exam ("
                    + certificate.bar().least()
                    + "): it may not score; to let it score all the same, which reports will"
                    + " say, set \"below-bar: true\"");
        }
        JudgeSignature certified = signature
                .with(FIELD, fields(certificate))
                .with(OVERRIDE, below ? Optional.of("yes") : Optional.empty());
        return new Measure(judge.name(), certified.line(), judge.scorer(), JudgeSummaries.of(certified));
    }

    /** The signature without what does not make the judge another one. */
    static JudgeSignature identity(JudgeSignature signature) {
        return signature.without("human", FIELD, OVERRIDE);
    }

    private static void requireSame(JudgeSignature signature, Certificate certificate) {
        JudgeSignature here = identity(signature);
        if (!here.line().equals(certificate.identity())) {
            String changed = JudgeSignature.read(certificate.identity())
                    .map(there -> String.join("; ", IdentityChange.between(there, here)))
                    .orElse("its identity \"" + certificate.identity() + "\" is none of a judge");
            throw new IllegalArgumentException("the certificate of " + certificate.rater()
                    + " is void: it was issued to another judge. What differs: " + changed
                    + ". Hold the exam anew ('etalon judge exam')");
        }
    }

    /** The design, then four counts on a scale of pass and fail, else all counts row by row; only the design where there are none. */
    private static List<String> fields(Certificate certificate) {
        GoldenTable table = certificate.result().table();
        GoldenCounts counts = certificate.result().counts();
        Stream<Long> all = table != null
                ? Stream.of(table.truePasses(), table.falsePasses(), table.falseFails(), table.trueFails())
                : counts == null ? Stream.of() : counts.flat().stream();
        return Stream.concat(Stream.of(certificate.design().label()), all.map(String::valueOf))
                .toList();
    }

    /** How the pass rate is corrected; empty where no estimator is valid for the golden set. */
    static Optional<Correction> correction(JudgeSignature signature) {
        List<String> fields = signature.list(FIELD);
        if (fields.size() != 5) {
            return Optional.empty();
        }
        try {
            GoldenTable table =
                    new GoldenTable(number(fields, 1), number(fields, 2), number(fields, 3), number(fields, 4));
            return Optional.of(SamplingDesign.named(fields.getFirst()).estimator(table));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How the mean or win rate is corrected; empty where no estimator is valid for the golden set. */
    static Optional<MeanEstimator> meanEstimator(JudgeSignature signature) {
        List<String> fields = signature.list(FIELD);
        List<String> scale = signature.list("scale");
        if (fields.size() != scale.size() * scale.size() + 1) {
            return Optional.empty();
        }
        try {
            List<Long> counts = fields.stream().skip(1).map(Long::valueOf).toList();
            return Optional.of(meanEstimator(SamplingDesign.named(fields.getFirst()), GoldenCounts.of(scale, counts)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static MeanEstimator meanEstimator(SamplingDesign design, GoldenCounts counts) {
        if (JudgeSummaries.isPairwise(counts.labels())) {
            return design.wins(counts);
        }
        if (!JudgeSummaries.isOrdinal(counts.labels())) {
            throw new IllegalArgumentException("the labels " + String.join(", ", counts.labels())
                    + " are those of single items: what the score of a whole rubric errs by is not known from them");
        }
        return design.mean(counts);
    }

    /**
     * What corrects the rate of a judge with this certificate.
     *
     * @throws IllegalArgumentException when nothing does; the message says why
     */
    static String correction(Certificate certificate) {
        GoldenTable table = certificate.result().table();
        GoldenCounts counts = certificate.result().counts();
        if (table != null) {
            return certificate.design().estimator(table).name();
        }
        if (counts == null) {
            throw new IllegalArgumentException("there are no counts of verdicts by what people say");
        }
        return meanEstimator(certificate.design(), counts).name();
    }

    private static long number(List<String> fields, int place) {
        return Long.parseLong(fields.get(place));
    }
}
