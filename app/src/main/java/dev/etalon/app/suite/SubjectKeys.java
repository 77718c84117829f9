package dev.etalon.app.suite;

import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Rule.exactlyOne;
import static dev.etalon.app.suite.shape.Shape.listOf;
import static dev.etalon.app.suite.shape.Shape.one;

import dev.etalon.app.suite.shape.EnvText;
import dev.etalon.app.suite.shape.Options;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Shape.LateKind;
import dev.etalon.app.suite.shape.Simple;
import java.util.LinkedHashMap;
import java.util.Map;

/** The key {@code subject}. */
final class SubjectKeys {
    private static final Shape FIELD = Shape.field();
    private static final Shape JSON_PATH = one(new Simple.Text("a JSON path such as $.text", "^\\$"));
    private static final Shape VARIABLE =
            one(new Simple.Text("the name of an environment variable", "^[A-Za-z_][A-Za-z0-9_]*$"));

    private static final Shape.Keys RECORDED = Shape.Keys.of(
                    key("answer", FIELD, "The column with the answer; a list in it holds one answer for each repeat.")
                            .must()
                            .like("answer"),
                    key("latency-ms", FIELD, "The column with how long the answer took, in milliseconds.")
                            .like("meta.ms"),
                    key("input-tokens", FIELD, "The column with the tokens sent.")
                            .like("usage.input"),
                    key("output-tokens", FIELD, "The column with the tokens received.")
                            .like("usage.output"),
                    key("dollars", FIELD, "The column with what the answer cost, in US dollars.")
                            .like("usage.dollars"),
                    key(
                                    "trace",
                                    FIELD,
                                    "The column with the steps on the way to the answer: a list of objects with name, input and output.")
                            .like("steps"))
            .shortFor("answer");

    private static final Shape.Keys HTTP = Shape.Keys.of(
            key(
                            "url",
                            new Shape.Late(LateKind.ADDRESS),
                            "The address; may have `{{input}}` and other fields of the sample in it.")
                    .must()
                    .like("http://localhost:8080/answer"),
            key("method", one(Simple.Choice.of("GET", "POST", "PUT", "PATCH")), "The HTTP method.")
                    .or("POST"),
            key(
                            "headers",
                            new Shape.MapOf(new Shape.Late(LateKind.HEADER), "the name of a header"),
                            "Headers by name. What comes from `${NAME}` is kept secret.")
                    .like("{Authorization: \"Bearer ${TOKEN}\"}"),
            key(
                            "body",
                            new Shape.Json(),
                            "What is sent: keys (as JSON) or text, with `{{input}}` and other fields of the sample in it.")
                    .like("{question: \"{{input}}\"}"),
            key("answer", JSON_PATH, "The JSON path to the answer; by default the whole reply is the answer.")
                    .like("$.text"),
            key("trace", JSON_PATH, "The JSON path to a list of steps on the way to the answer.")
                    .like("$.steps"),
            key("input-tokens", JSON_PATH, "The JSON path to the number of tokens sent.")
                    .like("$.usage.input"),
            key("output-tokens", JSON_PATH, "The JSON path to the number of tokens received.")
                    .like("$.usage.output"),
            key("dollars", JSON_PATH, "The JSON path to what the answer cost, in US dollars.")
                    .like("$.usage.dollars"),
            CallKeys.timeout("30s"),
            CallKeys.CONCURRENCY_KEY,
            CallKeys.REQUESTS_KEY);

    private static final Shape.Keys COMMAND = Shape.Keys.of(
            key(
                            "run",
                            listOf(new Shape.Late(LateKind.TEXT)),
                            "The command and its arguments. It is started once, gets one JSON object a line and answers each with one.")
                    .must()
                    .like("[python3, bot.py]"),
            key("directory", new Shape.FileName(true), "The folder it runs in; by default that of the suite file.")
                    .like("bot"),
            key(
                            "env",
                            listOf(VARIABLE),
                            "The names of the environment variables that it gets beside PATH, HOME and LANG.")
                    .like("[OPENAI_API_KEY]"),
            CallKeys.timeout("60s"),
            key("restarts", one(new Simple.Whole(0, 1000)), "How often it may be started again after it has died.")
                    .or("5")
                    .aside());

    private static final Shape.Keys PROMPT = Shape.Keys.of(
                    key(
                                    "model",
                                    one(new Simple.Text("the name of one of the models", null)),
                                    "Which of `models` is asked.")
                            .must()
                            .like("gpt"),
                    key(
                                    "system",
                                    new Shape.Late(LateKind.PROMPT),
                                    "The system message; may have fields of the sample in it.")
                            .like("You answer questions about Linux."),
                    key(
                                    "template",
                                    new Shape.Late(LateKind.PROMPT),
                                    "The prompt, with `{{input}}` and other fields of the sample in it.")
                            .like("\"Answer in one word: {{input}}\""),
                    key("file", new Shape.FileName(false), "A file with the prompt, in place of `template`.")
                            .like("prompts/answer.txt"),
                    key("temperature", Shape.temperature(), "In place of the model's.")
                            .like("0"),
                    key("max-tokens", Shape.count(), "In place of the model's.").like("500"),
                    key("schema", new Shape.FileName(false), "A file with a JSON Schema that the answer must fit.")
                            .like("answer.schema.json"))
            .rules(exactlyOne("template", "file"));

    private static final Shape.Keys RUN = Shape.Keys.of(key(
                            "file",
                            new Shape.FileName(false),
                            "The file, also gzipped: `topic Q0 document rank score tag` on each line. The answer to a sample is the ranked list of the topic that its id names.")
                    .must()
                    .like("run.txt"))
            .shortFor("file");

    static final Shape.Keys SHAPE = Shape.Keys.of(
                    key("recorded", RECORDED, "Answers that stand in the dataset. A bare name is `answer`.")
                            .like("answer"),
                    key("run", RUN, "A TREC run file: what a retriever found for each topic. A bare name is `file`.")
                            .like("run.txt"),
                    key("http", HTTP, "An HTTP endpoint."),
                    key("command", COMMAND, "A program that reads and writes JSON lines."),
                    key("prompt", PROMPT, "A prompt on a language model."))
            .rules(exactlyOne("recorded", "run", "http", "command", "prompt"));

    private SubjectKeys() {}

    static SubjectSpec spec(Options options) {
        String kind = options.keys().getFirst();
        Options own = options.group(kind);
        return switch (kind) {
            case "recorded" -> recorded(own);
            case "run" -> new SubjectSpec.RunFile(own.place(), own.file("file"));
            case "http" -> http(own);
            case "command" ->
                new SubjectSpec.Command(
                        own.place(),
                        own.lates("run"),
                        own.findFile("directory").orElse(null),
                        own.texts("env"),
                        own.time("timeout"),
                        (int) own.whole("restarts"));
            case "prompt" -> prompt(own);
            default -> throw new IllegalStateException("a subject of no kind: " + kind);
        };
    }

    private static SubjectSpec recorded(Options options) {
        return new SubjectSpec.Recorded(
                options.place(),
                options.text("answer"),
                options.findText("latency-ms").orElse(null),
                options.findText("input-tokens").orElse(null),
                options.findText("output-tokens").orElse(null),
                options.findText("dollars").orElse(null),
                options.findText("trace").orElse(null));
    }

    private static SubjectSpec http(Options options) {
        Map<String, EnvText> headers = new LinkedHashMap<>();
        options.findGroup("headers")
                .ifPresent(group -> group.keys().forEach(name -> headers.put(name, group.late(name))));
        return new SubjectSpec.Http(
                options.place(),
                options.late("url"),
                options.text("method"),
                headers,
                options.findJson("body").orElse(null),
                options.findText("answer").orElse(null),
                new SubjectSpec.ReplyPaths(
                        options.findText("trace").orElse(null),
                        options.findText("input-tokens").orElse(null),
                        options.findText("output-tokens").orElse(null),
                        options.findText("dollars").orElse(null)),
                options.time("timeout"),
                CallKeys.concurrency(options),
                options.findWhole("requests-per-minute").map(Long::intValue).orElse(null));
    }

    private static SubjectSpec prompt(Options options) {
        return new SubjectSpec.Prompt(
                options.place(),
                options.text("model"),
                options.findLate("system").orElse(null),
                options.findLate("template").orElse(null),
                options.findFile("file").orElse(null),
                options.findDecimal("temperature").orElse(null),
                options.findWhole("max-tokens").map(Long::intValue).orElse(null),
                options.findFile("schema").orElse(null));
    }
}
