package dev.etalon.app.models;

import dev.etalon.app.plan.PlannedCalls;
import dev.etalon.app.plan.Range;
import dev.etalon.app.plan.TypicalReply;
import dev.etalon.app.suite.ModelSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.core.model.Price;
import dev.etalon.core.model.TokenChoice;
import dev.etalon.core.model.UsageEstimate;
import dev.etalon.core.traffic.Usage;
import dev.etalon.models.BpeTokenCounter;
import dev.etalon.models.ModelSettings;
import dev.etalon.models.PriceTable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Models that send nothing: they count what each request would use up, likely and at most. For one thread. */
public final class CountingModels implements Models {
    /** A short reply: a label, or a verdict with a sentence. */
    private static final int SHORT_REPLY = 20;

    private final Suite suite;
    private final PriceTable prices;
    private final BpeTokenCounter tokens = new BpeTokenCounter();
    private Usage least = Usage.NONE;
    private Usage most = Usage.NONE;
    private @Nullable Price price;

    public CountingModels(Suite suite, PriceTable prices) {
        this.suite = suite;
        this.prices = prices;
    }

    /**
     * What was asked so far, for each of so many trials; empty where nothing was.
     *
     * @param what who asks, in words
     */
    public Optional<PlannedCalls> perTrial(String what, long trials) {
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
        return switch (spec(name)) {
            case ModelSpec.Hosted hosted -> {
                ModelSettings settings = HostedModels.settings(hosted);
                price = prices.find(settings.id().provider(), settings.model()).orElse(null);
                yield counting(settings.decoding(), settings.model());
            }
            case ModelSpec.Local file -> {
                price = LocalModels.FREE;
                yield counting(LocalModels.settings(file).decoding(), name);
            }
        };
    }

    @Override
    public String identity(String name) {
        return switch (spec(name)) {
            case ModelSpec.Hosted hosted -> HostedModels.settings(hosted).model();
            case ModelSpec.Local file -> String.valueOf(file.file().getFileName());
        };
    }

    private LanguageModel counting(Decoding decoding, String model) {
        return request -> count(request.withDecoding(request.decoding().orElse(decoding)), model);
    }

    private ModelReply count(ModelRequest request, String model) {
        least = least.plus(UsageEstimate.likely(request, tokens, SHORT_REPLY, null));
        most = most.plus(UsageEstimate.worst(request, null));
        String text = TypicalReply.to(request.schema());
        return new ModelReply(
                text, ModelReply.Finish.STOP, Usage.NONE, Duration.ZERO, model, tokens(text, request.topTokens()));
    }

    /** A token for each character, so that whoever asks for probabilities goes on to its next call. */
    private static List<TokenChoice> tokens(String text, int topTokens) {
        return topTokens == 0
                ? List.of()
                : text.chars()
                        .mapToObj(c -> new TokenChoice(Character.toString(c), 0, List.of()))
                        .toList();
    }

    private ModelSpec spec(String name) {
        return Objects.requireNonNull(suite.models().get(name), name);
    }

    @Override
    public void close() {}
}
