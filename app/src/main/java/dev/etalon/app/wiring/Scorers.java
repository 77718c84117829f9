package dev.etalon.app.wiring;

import dev.etalon.app.models.Models;
import dev.etalon.app.suite.ScorerSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.suite.shape.Options;
import dev.etalon.app.suite.source.SuiteException;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.Summary;
import dev.etalon.metrics.Metrics;
import dev.etalon.rating.judge.Judges;
import dev.etalon.verify.Verifiers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The one list of built-in scorers: from a kind and its options to a measure. {@code ScorerKinds} is its twin that knows the keys. */
final class Scorers implements AutoCloseable {
    private static final Map<String, Function<Options, Measure>> MAKERS = makers();

    private final JudgeScorers judges;
    private final SemanticScorers semantic;

    /** @param models to be closed by the caller */
    Scorers(Suite suite, Models models) {
        this.judges = new JudgeScorers(models);
        this.semantic = new SemanticScorers(() -> Datasets.of(suite));
    }

    /**
     * The measure that a suite asks for, under its name in the suite.
     *
     * @throws SuiteException when its options do not fit together
     */
    Measure measure(ScorerSpec spec) {
        try {
            Measure made = ReferencesFrom.fields(make(spec), CommonOptions.references(spec.options()));
            return Repeats.measure(made.named(spec.name()), spec);
        } catch (IllegalArgumentException e) {
            throw new SuiteException(List.of(spec.place().problem(String.valueOf(e.getMessage()))));
        }
    }

    /** How the scores of a kept run are summed up, from the measure's signature alone; empty for measures that are not built in. */
    static Optional<Summary> summaryOf(String signature) {
        return Metrics.summaryOf(signature)
                .or(() -> Verifiers.summaryOf(signature))
                .or(() -> Judges.summaryOf(signature));
    }

    private Measure make(ScorerSpec spec) {
        return switch (spec.kind()) {
            case "judge" -> judges.live(spec);
            case "recorded-judge" -> judges.recorded(spec);
            case "learned-judge" -> JudgeScorers.learned(spec.options(), semantic.encoder(spec.options()));
            case "embedding-cosine" -> semantic.cosine(spec.options());
            case "bert-score" -> semantic.bertScore(spec.options());
            default -> maker(spec.kind()).apply(spec.options());
        };
    }

    /** Closes the encoders that measures use. */
    @Override
    public void close() {
        semantic.close();
    }

    private static Function<Options, Measure> maker(String kind) {
        Function<Options, Measure> maker = MAKERS.get(kind);
        if (maker == null) {
            throw new IllegalArgumentException("no scorer is made for " + kind);
        }
        return maker;
    }

    private static Map<String, Function<Options, Measure>> makers() {
        Map<String, Function<Options, Measure>> makers = new HashMap<>();
        makers.putAll(MatchScorers.makers());
        makers.putAll(LabelScorers.makers());
        makers.putAll(TextScorers.makers());
        makers.putAll(SpeechScorers.makers());
        makers.putAll(RankingScorers.makers());
        makers.putAll(CheckScorers.makers());
        makers.putAll(MathScorers.makers());
        makers.putAll(StructureScorers.makers());
        makers.putAll(ProofScorers.makers());
        return Map.copyOf(makers);
    }
}
