package dev.etalon.app.wiring;

import dev.etalon.app.plan.PlannedCalls;
import dev.etalon.app.plan.Range;
import dev.etalon.app.plan.TypicalReply;
import dev.etalon.app.suite.Suite;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.model.Price;
import dev.etalon.core.model.UsageEstimate;
import dev.etalon.core.traffic.Usage;
import dev.etalon.models.BpeTokenCounter;
import dev.etalon.models.ModelSettings;
import dev.etalon.models.PriceTable;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Models that send nothing: they count what each request would use up, likely and at most. For one thread. */
final class CountingModels implements Models {
    /** A short reply: a label, or a verdict with a sentence. */
    private static final int SHORT_REPLY = 20;

    private final Suite suite;
    private final PriceTable prices;
    private final BpeTokenCounter tokens = new BpeTokenCounter();
    private Usage least = Usage.NONE;
    private Usage most = Usage.NONE;
    private @Nullable Price price;

    CountingModels(Suite suite, PriceTable prices) {
        this.suite = suite;
        this.prices = prices;
    }

    /**
     * What was asked so far, for each of so many trials; empty where nothing was.
     *
     * @param what who asks, in words
     */
    Optional<PlannedCalls> perTrial(String what, long trials) {
        if (least.calls() == 0 || trials == 0) {
            return Optional.empty();
        }
        double calls = least.calls();
        return Optional.of(new PlannedCalls(
                what,
                Math.max(1, Math.toIntExact(Math.round(calls / trials))),
                new Range(least.inputTokens() / calls, most.inputTokens() / calls),
                new Range(least.outputTokens() / calls, most.outputTokens() / calls),
                price == null
                        ? null
                        : new PlannedCalls.Price(
                                price.input().doubleValue(), price.output().doubleValue())));
    }

    @Override
    public LanguageModel model(String name) {
        ModelSettings settings = settings(name);
        price = prices.find(settings.id().provider(), settings.model()).orElse(null);
        return request -> count(request.withDecoding(request.decoding().orElse(settings.decoding())), settings);
    }

    @Override
    public String identity(String name) {
        return settings(name).model();
    }

    private ModelReply count(ModelRequest request, ModelSettings settings) {
        least = least.plus(UsageEstimate.likely(request, tokens, SHORT_REPLY, null));
        most = most.plus(UsageEstimate.worst(request, null));
        return new ModelReply(
                TypicalReply.to(request.schema()), ModelReply.Finish.STOP, Usage.NONE, Duration.ZERO, settings.model());
    }

    private ModelSettings settings(String name) {
        return ModelPool.settings(Objects.requireNonNull(suite.models().get(name), name));
    }

    @Override
    public void close() {}
}
