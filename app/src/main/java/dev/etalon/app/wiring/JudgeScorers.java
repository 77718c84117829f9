package dev.etalon.app.wiring;

import dev.etalon.app.models.Models;
import dev.etalon.app.suite.ScorerSpec;
import dev.etalon.app.suite.shape.Options;
import dev.etalon.core.encoder.Encoder;
import dev.etalon.core.model.Decoding;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.encoders.EncoderSettings;
import dev.etalon.rating.audit.RecordedAudit;
import dev.etalon.rating.audit.asking.AuditedJudge;
import dev.etalon.rating.claim.ClaimSource;
import dev.etalon.rating.claim.FieldClaims;
import dev.etalon.rating.claim.ModelClaims;
import dev.etalon.rating.claim.SentenceClaims;
import dev.etalon.rating.exam.Certificates;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.guideline.GuidelineException;
import dev.etalon.rating.guideline.Guidelines;
import dev.etalon.rating.guideline.Scale;
import dev.etalon.rating.judge.Deciding;
import dev.etalon.rating.judge.HumanLabel;
import dev.etalon.rating.judge.JudgeOptions;
import dev.etalon.rating.judge.Judges;
import dev.etalon.rating.judge.Juror;
import dev.etalon.rating.judge.LearnedOptions;
import dev.etalon.rating.judge.RecordedOptions;
import dev.etalon.rating.judge.Voting;
import dev.etalon.rating.learned.LearnedModel;
import dev.etalon.rating.learned.LearnedModels;
import dev.etalon.rating.learned.LearnedRater.Decision;
import dev.etalon.rating.learned.School;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges of suites: models that rate by a guideline, and verdicts that were given earlier. */
public final class JudgeScorers {
    private final Models models;

    JudgeScorers(Models models) {
        this.models = models;
    }

    Measure live(ScorerSpec spec) {
        return live(spec, guideline(spec.options()));
    }

    /** A judge by another guideline than the suite's. */
    Measure live(ScorerSpec spec, Guideline guideline) {
        List<Juror> jury = jury(spec);
        Measure measure = Judges.jury(guideline, jury, asked(spec, guideline, jury));
        return byClaims(certified(measure, spec.options()), spec.options(), guideline);
    }

    /** The judge as an audit asks it. */
    AuditedJudge audited(ScorerSpec spec) {
        Guideline guideline = guideline(spec.options());
        List<Juror> jury = jury(spec);
        return new AuditedJudge(spec.name(), guideline, jury, asked(spec, guideline, jury));
    }

    private List<Juror> jury(ScorerSpec spec) {
        return spec.judges().stream()
                .map(name -> new Juror(models.identity(name), models.model(name)))
                .toList();
    }

    private JudgeOptions asked(ScorerSpec spec, Guideline guideline, List<Juror> jury) {
        String identity = jury.stream().map(Juror::identity).collect(Collectors.joining(" + "));
        return judgeOptions(spec.options(), identity)
                .withShowing(JudgeExamples.showing(spec.options(), guideline))
                .withDeciding(deciding(spec.options()));
    }

    private Deciding deciding(Options options) {
        Deciding deciding =
                options.findText("verdict-from").filter("probabilities"::equals).isPresent()
                        ? Deciding.USUAL.withFrom(Deciding.From.PROBABILITIES)
                        : Deciding.USUAL;
        return options.findText("verify")
                .map(name -> deciding.withVerifier(new Juror(models.identity(name), models.model(name))))
                .orElse(deciding);
    }

    private Measure byClaims(Measure judge, Options options, Guideline guideline) {
        return options.findGroup("claims")
                .map(claims -> Judges.byClaims(judge, claimSource(claims, options, guideline.language())))
                .orElse(judge);
    }

    private ClaimSource claimSource(Options claims, Options judge, String language) {
        return switch (claims.text("by")) {
            case "field" -> new FieldClaims(claims.text("field"));
            case "model" -> {
                String name = claims.text("model");
                Decoding decoding = new Decoding(0.0, null, maxTokens(judge), null);
                yield new ModelClaims(models.model(name), models.identity(name), decoding, language);
            }
            default -> new SentenceClaims(language);
        };
    }

    private static Measure certified(Measure judge, Options options) {
        return options.findFile("certificate")
                .map(file -> Judges.certified(judge, Certificates.read(file), options.flag("below-bar")))
                .orElse(judge);
    }

    /** Recorded verdicts on pairs in both orders, each by itself; empty where there is one order. */
    static Optional<RecordedAudit> auditedRecords(ScorerSpec spec) {
        Options options = spec.options();
        return options.findText("swapped").map(swapped -> {
            String judge = options.findText("judge").orElse(spec.name());
            Measure both = Judges.recorded(RecordedOptions.bothOrders(judge, options.text("verdict"), swapped));
            return new RecordedAudit(
                    spec.name(),
                    both.signature(),
                    order(options, judge, options.text("verdict")),
                    order(options, judge, swapped));
        });
    }

    private static Scorer order(Options options, String judge, String field) {
        List<String> labels = List.of(Scale.Pairwise.A, Scale.Pairwise.B, Scale.Pairwise.TIE);
        return Judges.recorded(RecordedOptions.of(judge, labels, field).withMapping(mapping(options, "mapping")))
                .scorer();
    }

    Measure recorded(ScorerSpec spec) {
        Options options = spec.options();
        String judge = options.findText("judge").orElse(spec.name());
        String field = options.text("verdict");
        RecordedOptions recorded = options.findText("swapped")
                .map(swapped -> RecordedOptions.bothOrders(judge, field, swapped))
                .orElseGet(() -> RecordedOptions.of(judge, options.texts("labels"), field));
        recorded = recorded.withMapping(mapping(options, "mapping"));
        HumanLabel human = human(options);
        if (human != null) {
            recorded = recorded.withHuman(human);
        }
        Optional<String> rationale = options.findText("rationale");
        Measure measure = Judges.recorded(rationale.isPresent() ? recorded.withRationale(rationale.get()) : recorded);
        return certified(measure, options);
    }

    /** A judge that was learnt from labels of people. */
    static Measure learned(Options options, Encoder encoder) {
        Guideline guideline = guideline(options);
        LearnedModel model = LearnedModels.read(options.file("weights"));
        options.findGroup("golden")
                .filter(group -> Files.exists(group.file("file")))
                .ifPresent(group -> School.requireSame(
                        model,
                        JudgeExamples.golden(
                                group, guideline, options.findText("against").orElse(null))));
        LearnedOptions learned = new LearnedOptions(
                options.findText("against").orElse(null),
                human(options),
                Decision.valueOf(options.text("decide").toUpperCase(Locale.ROOT)));
        return certified(Judges.learned(guideline, model, encoder, learned), options);
    }

    /**
     * Learns the judge that a suite describes.
     *
     * @throws IllegalArgumentException when it names no answers to learn from, or they are too few
     */
    public static LearnedModel learn(ScorerSpec spec) throws InterruptedException {
        Options options = spec.options();
        Options golden = options.findGroup("golden")
                .orElseThrow(() -> new IllegalArgumentException("the judge " + spec.name()
                        + " has nothing to learn from: add \"golden: {file: golden.jsonl, verdict: label}\""));
        Guideline guideline = guideline(options);
        try (EncoderPool encoders = new EncoderPool()) {
            Encoder encoder = encoders.encoder(options.findFile("encoder").orElse(null), EncoderSettings.DEFAULT);
            return new School(guideline, encoder)
                    .learn(JudgeExamples.golden(
                            golden, guideline, options.findText("against").orElse(null)));
        }
    }

    static Guideline guideline(Options options) {
        try {
            return options.has("guideline")
                    ? Guidelines.read(options.file("guideline"))
                    : Guidelines.shipped(options.text("shipped"));
        } catch (GuidelineException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static JudgeOptions judgeOptions(Options options, String identity) {
        JudgeOptions judge = JudgeOptions.of(identity)
                .withDecoding(new Decoding(options.decimal("temperature"), null, maxTokens(options), null))
                .withVoting(voting(options));
        if (options.has("against")) {
            judge = judge.withAgainst(options.text("against"));
        }
        if (options.findText("orders").filter("single"::equals).isPresent()) {
            judge = judge.withOrders(JudgeOptions.Orders.SINGLE);
        }
        if (options.findText("items").filter("together"::equals).isPresent()) {
            judge = judge.withItemsTogether();
        }
        HumanLabel human = human(options);
        return human == null ? judge : judge.withHuman(human);
    }

    private static @Nullable Integer maxTokens(Options options) {
        return options.findWhole("max-tokens").map(Math::toIntExact).orElse(null);
    }

    private static Voting voting(Options options) {
        String ties = options.findText("ties").orElse("abstain").toUpperCase(Locale.ROOT);
        int samples = Math.toIntExact(options.findWhole("samples").orElse(1L));
        return new Voting(samples, Voting.Ties.valueOf(ties));
    }

    static @Nullable HumanLabel human(Options options) {
        return options.findText("expected")
                .map(field -> new HumanLabel(field, mapping(options, "expected-mapping")))
                .orElse(null);
    }

    static Map<String, String> mapping(Options options, String key) {
        Map<String, String> mapping = new LinkedHashMap<>();
        options.findGroup(key).ifPresent(group -> group.keys().forEach(raw -> mapping.put(raw, group.text(raw))));
        return mapping;
    }
}
