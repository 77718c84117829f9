package dev.etalon.app.suite;

import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Rule.exactlyOne;
import static dev.etalon.app.suite.shape.Rule.needs;
import static dev.etalon.app.suite.shape.Shape.one;
import static dev.etalon.app.suite.shape.Shape.text;

import dev.etalon.app.suite.shape.EnvText;
import dev.etalon.app.suite.shape.Environment;
import dev.etalon.app.suite.shape.Options;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Shape.LateKind;
import dev.etalon.app.suite.shape.Simple;
import dev.etalon.core.model.Decoding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The key {@code models}. */
final class ModelKeys {

    static final String GGUF = "gguf";
    static final String FILE = "file";
    /** What a model in this process has nothing of. */
    static final List<String> OUTSIDE =
            List.of("base-url", "api-key", "concurrency", "requests-per-minute", "tokens-per-minute", "retries");

    private static final Shape.Keys MODEL = Shape.Keys.of(
                    key(
                                    "provider",
                                    one(Simple.Choice.of("openai", "anthropic", "gemini", "ollama", GGUF)),
                                    "Whose protocol it speaks; `openai` also for everything compatible with it. `gguf` is a file that runs in this process.")
                            .must()
                            .like("openai"),
                    key("model", new Shape.Late(LateKind.TEXT), "The provider's name of the model.")
                            .like("gpt-4o-mini"),
                    key(FILE, new Shape.FileName(false), "With `gguf`, in place of `model`: the model's file.")
                            .like("models/qwen2.5-7b-instruct-q4_k_m.gguf"),
                    key(
                                    "context",
                                    one(new Simple.Whole(256, Integer.MAX_VALUE)),
                                    "With `gguf`: tokens of prompt and reply together; by default what the model was trained for, at most 8192. A longer prompt is refused.")
                            .like("4096"),
                    key(
                                    "threads",
                                    one(new Simple.Whole(1, 1024)),
                                    "With `gguf`: by default as many as the machine has processors.")
                            .like("4")
                            .aside(),
                    key(
                                    "template",
                                    text(),
                                    "With `gguf`: the name of a chat template of llama.cpp; by default the file's own.")
                            .like("chatml"),
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
                    key(
                                    "temperature",
                                    Shape.temperature(),
                                    "How freely it samples; by default the provider decides, and `gguf` takes 0.")
                            .like("0"),
                    key(
                                    "top-p",
                                    one(new Simple.Decimal(0, 1, true, false)),
                                    "Nucleus sampling; by default the provider decides.")
                            .like("0.9"),
                    key(
                                    "max-tokens",
                                    Shape.count(),
                                    "The longest reply, in tokens; by default the provider decides, and `gguf` takes 1024.")
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
                            .aside())
            .rules(exactlyOne("model", FILE), needs("context", FILE), needs("threads", FILE), needs("template", FILE));

    static final Shape.MapOf SHAPE = new Shape.MapOf(MODEL, "the name that the suite gives a model");

    private ModelKeys() {}

    static Map<String, ModelSpec> specs(Options models, Environment environment) {
        Map<String, ModelSpec> specs = new LinkedHashMap<>();
        models.keys().forEach(name -> specs.put(name, spec(name, models.group(name), environment)));
        return specs;
    }

    private static ModelSpec spec(String name, Options options, Environment environment) {
        return options.text("provider").equals(GGUF) ? local(name, options) : hosted(name, options, environment);
    }

    private static ModelSpec local(String name, Options options) {
        return new ModelSpec.Local(
                options.place(),
                name,
                options.file(FILE),
                options.findWhole("context").map(Long::intValue).orElse(null),
                options.findWhole("threads").map(Long::intValue).orElse(null),
                options.findText("template").orElse(null),
                decoding(options),
                options.time("timeout"));
    }

    private static ModelSpec hosted(String name, Options options, Environment environment) {
        ModelSpec.Provider provider = ModelSpec.Provider.of(options.text("provider"));
        return new ModelSpec.Hosted(
                options.place(),
                name,
                provider,
                options.late("model"),
                options.findLate("base-url").orElse(null),
                options.findLate("api-key").orElseGet(() -> usualKey(provider, options, environment)),
                decoding(options),
                options.time("timeout"),
                CallKeys.concurrency(options),
                options.findWhole("requests-per-minute").map(Long::intValue).orElse(null),
                options.findWhole("tokens-per-minute").orElse(null),
                (int) options.whole("retries"));
    }

    private static Decoding decoding(Options options) {
        return new Decoding(
                options.findDecimal("temperature").orElse(null),
                options.findDecimal("top-p").orElse(null),
                options.findWhole("max-tokens").map(Long::intValue).orElse(null),
                options.findWhole("seed").orElse(null));
    }

    /** A provider's key is never sent to another address unless the suite says so. */
    private static @Nullable EnvText usualKey(ModelSpec.Provider provider, Options options, Environment environment) {
        String variable = provider.keyVariable();
        return variable == null || options.has("base-url")
                ? null
                : new EnvText(options.place(), "${" + variable + "}", environment, true);
    }
}
