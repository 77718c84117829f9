package dev.etalon.models;

import dev.etalon.core.model.LanguageModel;
import dev.etalon.core.model.ModelBuilder;
import dev.etalon.core.model.ModelId;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Opens language models. All of one instance share one HTTP client, whose connections have no bound: how many calls are in flight is
 * decided by traffic settings alone. Safe for use by many threads.
 */
public final class LanguageModels implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final PriceTable prices;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;

    public LanguageModels(PriceTable prices) {
        this.prices = prices;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
    }

    /** The bare model: one attempt a call, no limit, money unknown. */
    public LanguageModel open(ModelSettings settings) {
        HttpTransport transport = new HttpTransport(client, settings.timeout(), settings.apiKey());
        return new ChatModelAdapter(settings, dialect(settings, transport), transport);
    }

    /**
     * The model with its decoding, schema handling and price set; traffic, budget and replay are the caller's to add, for models share
     * them.
     */
    public ModelBuilder builder(ModelSettings settings) {
        ModelId id = settings.id();
        ModelBuilder builder = ModelBuilder.around(id, open(settings))
                .decoding(settings.decoding())
                .price(prices.find(id.provider(), id.model()).orElse(null));
        return settings.structured() == StructuredOutput.PROMPT ? builder.schemaInPrompt() : builder;
    }

    public PriceTable prices() {
        return prices;
    }

    /** Ends calls that are in flight. */
    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }

    private static Dialect dialect(ModelSettings settings, HttpTransport transport) {
        return switch (settings.provider()) {
            case OPENAI, OPENAI_COMPATIBLE -> new OpenAiDialect(settings, transport);
            case ANTHROPIC -> new AnthropicDialect(settings, transport);
            case GEMINI -> new GeminiDialect(settings, transport);
            case OLLAMA -> new OllamaDialect(settings, transport);
        };
    }
}
