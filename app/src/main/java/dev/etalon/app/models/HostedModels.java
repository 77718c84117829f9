package dev.etalon.app.models;

import dev.etalon.app.suite.Concurrency;
import dev.etalon.app.suite.ModelSpec;
import dev.etalon.app.suite.shape.EnvText;
import dev.etalon.core.traffic.ConcurrencySettings;
import dev.etalon.core.traffic.RetryPolicy;
import dev.etalon.core.traffic.TrafficSettings;
import dev.etalon.models.ModelSettings;
import dev.etalon.models.PriceTable;
import dev.etalon.models.Provider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Settings and prices of models that a provider runs. */
public final class HostedModels {
    private HostedModels() {}

    /**
     * The bundled prices, with those of the suite's file over them.
     *
     * @throws IllegalArgumentException where the file cannot be read
     */
    public static PriceTable prices(@Nullable Path file) {
        try {
            return file == null ? PriceTable.bundled() : PriceTable.bundled().withFile(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("the price file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** How many calls may be in flight. */
    public static ConcurrencySettings concurrency(Concurrency spec) {
        ConcurrencySettings usual = ConcurrencySettings.DEFAULT;
        return new ConcurrencySettings(spec.start(), 1, spec.max(), usual.shrink(), usual.cooldown());
    }

    static ModelSettings settings(ModelSpec.Hosted spec) {
        try {
            EnvText url = spec.baseUrl();
            EnvText key = spec.apiKey();
            return ModelSettings.of(
                            provider(spec),
                            spec.model().resolve(),
                            url == null ? null : URI.create(url.resolve()),
                            key == null ? null : key.secret())
                    .withDecoding(spec.decoding())
                    .withTimeout(spec.timeout())
                    .withTraffic(traffic(spec));
        } catch (IllegalArgumentException e) {
            throw ModelPool.problem(spec, e);
        }
    }

    /** OpenAI's dialect at another address is somebody else, who may not hold to a schema. */
    private static Provider provider(ModelSpec.Hosted spec) {
        return switch (spec.provider()) {
            case OPENAI -> spec.baseUrl() == null ? Provider.OPENAI : Provider.OPENAI_COMPATIBLE;
            case ANTHROPIC -> Provider.ANTHROPIC;
            case GEMINI -> Provider.GEMINI;
            case OLLAMA -> Provider.OLLAMA;
        };
    }

    private static TrafficSettings traffic(ModelSpec.Hosted spec) {
        return new TrafficSettings(
                concurrency(spec.concurrency()),
                spec.requestsPerMinute(),
                spec.tokensPerMinute(),
                RetryPolicy.DEFAULT.withAttempts(spec.retries() + 1));
    }
}
