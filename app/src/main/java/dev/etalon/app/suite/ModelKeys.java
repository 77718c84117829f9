package dev.etalon.app.suite;

import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Shape.one;

import dev.etalon.app.suite.shape.EnvText;
import dev.etalon.app.suite.shape.Environment;
import dev.etalon.app.suite.shape.Options;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Shape.LateKind;
import dev.etalon.app.suite.shape.Simple;
import dev.etalon.core.model.Decoding;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The key {@code models}. */
final class ModelKeys {

    private static final Shape.Keys MODEL = Shape.Keys.of(
            key(
                            "provider",
                            one(Simple.Choice.of("openai", "anthropic", "gemini", "ollama")),
                            "Whose protocol it speaks; `openai` also for everything compatible with it.")
                    .must()
                    .like("openai"),
            key("model", new Shape.Late(LateKind.TEXT), "The provider's name of the model.")
                    .must()
                    .like("gpt-4o-mini"),
            key(
                            "base-url",
                            new Shape.Late(LateKind.ADDRESS),
                            "Where it is reached; by default the provider's usual address.")
                    .like("http://localhost:8000/v1"),
            key(
                            "api-key",
                            new Shape.Late(LateKind.SECRET),
                            "The key, as `${NAME}`. By default `OPENAI_API_KEY`, `ANTHROPIC_API_KEY` or `GEMINI_API_KEY`; none for `ollama` and where `base-url` leads elsewhere.")
                    .like("${OPENAI_API_KEY}"),
            key("temperature", Shape.temperature(), "How freely it samples; by default the provider decides.")
                    .like("0"),
            key(
                            "top-p",
                            one(new Simple.Decimal(0, 1, true, false)),
                            "Nucleus sampling; by default the provider decides.")
                    .like("0.9"),
            key("max-tokens", Shape.count(), "The longest reply, in tokens; by default the provider decides.")
                    .like("500"),
            key("seed", one(new Simple.Whole(0, Long.MAX_VALUE)), "Passed on where the provider takes one.")
                    .like("7"),
            CallKeys.timeout("3m"),
            CallKeys.CONCURRENCY_KEY,
            CallKeys.REQUESTS_KEY,
            key(
                            "tokens-per-minute",
                            one(new Simple.Whole(1, Long.MAX_VALUE)),
                            "The most tokens in a minute, sent and received; by default no limit.")
                    .like("200000")
                    .aside(),
            key(
                            "retries",
                            one(new Simple.Whole(0, 100)),
                            "How often a call is tried again after an error that may pass.")
                    .or("7")
                    .aside());

    static final Shape.MapOf SHAPE = new Shape.MapOf(MODEL, "the name that the suite gives a model");

    private ModelKeys() {}

    static Map<String, ModelSpec> specs(Options models, Environment environment) {
        Map<String, ModelSpec> specs = new LinkedHashMap<>();
        models.keys().forEach(name -> specs.put(name, spec(name, models.group(name), environment)));
        return specs;
    }

    private static ModelSpec spec(String name, Options options, Environment environment) {
        ModelSpec.Provider provider = ModelSpec.Provider.of(options.text("provider"));
        return new ModelSpec(
                options.place(),
                name,
                provider,
                options.late("model"),
                options.findLate("base-url").orElse(null),
                options.findLate("api-key").orElseGet(() -> usualKey(provider, options, environment)),
                new Decoding(
                        options.findDecimal("temperature").orElse(null),
                        options.findDecimal("top-p").orElse(null),
                        options.findWhole("max-tokens").map(Long::intValue).orElse(null),
                        options.findWhole("seed").orElse(null)),
                options.time("timeout"),
                CallKeys.concurrency(options),
                options.findWhole("requests-per-minute").map(Long::intValue).orElse(null),
                options.findWhole("tokens-per-minute").orElse(null),
                (int) options.whole("retries"));
    }

    /** A provider's key is never sent to another address unless the suite says so. */
    private static @Nullable EnvText usualKey(ModelSpec.Provider provider, Options options, Environment environment) {
        String variable = provider.keyVariable();
        return variable == null || options.has("base-url")
                ? null
                : new EnvText(options.place(), "${" + variable + "}", environment, true);
    }
}
