package dev.etalon.app.wiring;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.core.dataset.Dataset;
import dev.etalon.core.dataset.DatasetException;
import dev.etalon.core.encoder.Encoder;
import dev.etalon.core.scorer.Measure;
import dev.etalon.encoders.EncoderSettings;
import dev.etalon.encoders.Pooling;
import dev.etalon.metrics.SemanticMetrics;
import dev.etalon.metrics.semantic.Baseline;
import dev.etalon.metrics.semantic.BertScoreOptions;
import dev.etalon.metrics.semantic.IdfSource;
import java.util.List;
import java.util.function.Supplier;

/** Metrics on the vectors of an encoder. */
final class SemanticScorers implements AutoCloseable {
    private final EncoderPool encoders = new EncoderPool();
    private final Supplier<Dataset> dataset;

    /** @param dataset whose references idf weights are counted over */
    SemanticScorers(Supplier<Dataset> dataset) {
        this.dataset = dataset;
    }

    Measure cosine(Options options) {
        Pooling pooling = options.findText("pooling").map(Pooling::of).orElse(null);
        return SemanticMetrics.embeddingCosine(
                encoder(options, settings(options).withPooling(pooling)),
                options.findText("prefix").orElse(""));
    }

    Measure bertScore(Options options) {
        Encoder encoder = encoder(options, settings(options));
        BertScoreOptions bertScore = BertScoreOptions.DEFAULT.withLeadingSpace(options.flag("leading-space"));
        if (options.flag("idf")) {
            bertScore = bertScore.withIdf(idf(CommonOptions.references(options)));
        }
        if (options.has("baseline")) {
            bertScore = bertScore.withBaseline(
                    Baseline.read(options.file("baseline"), encoder.identity().layer()));
        }
        return SemanticMetrics.bertScore(encoder, bertScore);
    }

    /** The encoder of a scorer that says no more of it than where it is. */
    Encoder encoder(Options options) {
        return encoder(options, EncoderSettings.DEFAULT);
    }

    private Encoder encoder(Options options, EncoderSettings settings) {
        return encoders.encoder(options.findFile("encoder").orElse(null), settings);
    }

    private static EncoderSettings settings(Options options) {
        EncoderSettings settings = EncoderSettings.DEFAULT
                .withLayer(options.findWhole("layer").map(Math::toIntExact).orElse(null))
                .withMaxTokens(
                        options.findWhole("max-tokens").map(Math::toIntExact).orElse(null));
        return options.findWhole("threads")
                .map(threads -> settings.withThreads(Math.toIntExact(threads)))
                .orElse(settings);
    }

    private IdfSource idf(List<String> fields) {
        try {
            return IdfSource.of(() ->
                    dataset.get().samples().flatMap(sample -> ReferencesFrom.references(sample, fields).stream()));
        } catch (DatasetException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        encoders.close();
    }
}
