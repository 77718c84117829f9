package dev.etalon.app.wiring;

import dev.etalon.app.suite.Concurrency;
import dev.etalon.app.suite.ModelSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.suite.shape.EnvText;
import dev.etalon.app.suite.source.SuiteException;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.Replay;
import dev.etalon.core.traffic.Budget;
import dev.etalon.core.traffic.ConcurrencySettings;
import dev.etalon.core.traffic.RetryPolicy;
import dev.etalon.core.traffic.Traffic;
import dev.etalon.core.traffic.TrafficListener;
import dev.etalon.core.traffic.TrafficSettings;
import dev.etalon.models.LanguageModels;
import dev.etalon.models.ModelSettings;
import dev.etalon.models.PriceTable;
import dev.etalon.models.Provider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The models of a suite, opened when they are first asked for, so that a run without models starts none. Each has its own traffic;
 * all share the budget and the kept replies.
 */
final class ModelPool implements Models {
    private final Suite suite;
    private final Budget budget;
    private final @Nullable Replay replay;
    private final TrafficListener listener;
    private final Map<String, LanguageModel> open = new LinkedHashMap<>();
    private @Nullable LanguageModels provider;

    /** @param replay null where replies are neither served nor kept */
    ModelPool(Suite suite, Budget budget, @Nullable Replay replay, TrafficListener listener) {
        this.suite = suite;
        this.budget = budget;
        this.replay = replay;
        this.listener = listener;
    }

    /** With limits, retries, budget and kept replies around it. */
    @Override
    public LanguageModel model(String name) {
        return open.computeIfAbsent(name, this::open);
    }

    @Override
    public String identity(String name) {
        ModelSettings settings = settings(spec(name));
        return settings.provider().key() + "/" + settings.model();
    }

    private LanguageModel open(String name) {
        ModelSpec spec = spec(name);
        ModelSettings settings = settings(spec);
        var builder = provider()
                .builder(settings)
                .traffic(new Traffic(settings.traffic(), listener))
                .budget(budget);
        if (replay != null) {
            builder = builder.replay(replay);
        }
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw problem(spec, e);
        }
    }

    private ModelSpec spec(String name) {
        return Objects.requireNonNull(suite.models().get(name), "the suite was checked to have model " + name);
    }

    private LanguageModels provider() {
        LanguageModels known = provider;
        if (known == null) {
            known = new LanguageModels(prices(suite.prices()));
            provider = known;
        }
        return known;
    }

    /** The bundled prices, with those of the suite's file over them. */
    static PriceTable prices(@Nullable Path file) {
        try {
            return file == null ? PriceTable.bundled() : PriceTable.bundled().withFile(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("the price file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static ModelSettings settings(ModelSpec spec) {
        try {
            Provider provider = provider(spec);
            EnvText url = spec.baseUrl();
            EnvText key = spec.apiKey();
            return ModelSettings.of(
                            provider,
                            spec.model().resolve(),
                            url == null ? null : URI.create(url.resolve()),
                            key == null ? null : key.secret())
                    .withDecoding(spec.decoding())
                    .withTimeout(spec.timeout())
                    .withTraffic(traffic(spec));
        } catch (IllegalArgumentException e) {
            throw problem(spec, e);
        }
    }

    /** OpenAI's dialect at another address is somebody else, who may not hold to a schema. */
    private static Provider provider(ModelSpec spec) {
        return switch (spec.provider()) {
            case OPENAI -> spec.baseUrl() == null ? Provider.OPENAI : Provider.OPENAI_COMPATIBLE;
            case ANTHROPIC -> Provider.ANTHROPIC;
            case GEMINI -> Provider.GEMINI;
            case OLLAMA -> Provider.OLLAMA;
        };
    }

    private static TrafficSettings traffic(ModelSpec spec) {
        return new TrafficSettings(
                concurrency(spec.concurrency()),
                spec.requestsPerMinute(),
                spec.tokensPerMinute(),
                RetryPolicy.DEFAULT.withAttempts(spec.retries() + 1));
    }

    static ConcurrencySettings concurrency(Concurrency spec) {
        ConcurrencySettings usual = ConcurrencySettings.DEFAULT;
        return new ConcurrencySettings(spec.start(), 1, spec.max(), usual.shrink(), usual.cooldown());
    }

    private static SuiteException problem(ModelSpec spec, IllegalArgumentException e) {
        return new SuiteException(List.of(spec.place().problem(String.valueOf(e.getMessage()))));
    }

    @Override
    public void close() {
        if (provider != null) {
            provider.close();
        }
    }
}
