package dev.etalon.app.wiring;

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
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Models that send nothing: they count what each request would use up, least and most, and reply with nothing. For one thread. */
final class CountingModels implements Models {
    /** A short reply: a label, or a verdict with a sentence. */
    private static final int SHORT_REPLY = 20;

    private final Suite suite;
    private final PriceTable prices;
    private final BpeTokenCounter tokens = new BpeTokenCounter();
    private Usage least = Usage.NONE;
    private Usage most = Usage.NONE;

    CountingModels(Suite suite) {
        this.suite = suite;
        this.prices = prices(suite.prices());
    }

    /** What the requests so far would use up if every reply were short. */
    Usage least() {
        return least;
    }

    /** What they would use up in the worst case. */
    Usage most() {
        return most;
    }

    @Override
    public LanguageModel model(String name) {
        ModelSettings settings = settings(name);
        @Nullable Price price = prices.find(settings.id().provider(), settings.model()).orElse(null);
        return request -> count(request.withDecoding(request.decoding().orElse(settings.decoding())), settings, price);
    }

    @Override
    public String identity(String name) {
        return settings(name).id().model();
    }

    private ModelReply count(ModelRequest request, ModelSettings settings, @Nullable Price price) {
        least = least.plus(UsageEstimate.likely(request, tokens, SHORT_REPLY, price));
        most = most.plus(UsageEstimate.worst(request, price));
        return new ModelReply("", ModelReply.Finish.STOP, Usage.NONE, Duration.ZERO, settings.model());
    }

    private ModelSettings settings(String name) {
        return ModelPool.settings(Objects.requireNonNull(suite.models().get(name), name));
    }

    private static PriceTable prices(@Nullable Path file) {
        try {
            return file == null ? PriceTable.bundled() : PriceTable.bundled().withFile(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("the price file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {}
}
