package dev.etalon.rating.prompt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.Message;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.rating.guideline.ContentHash;
import dev.etalon.rating.guideline.Guideline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders a guideline and the texts to rate to a request, in the guideline's language. */
public final class JudgePrompt {
    /** The key of the reply's JSON under which the reasons stand. */
    public static final String REASONING = "reasoning";

    /** The key of the reply's JSON under which the verdict stands. */
    public static final String VERDICT = "verdict";

    private final Guideline guideline;
    private final PromptWords words;
    private final String criteria;
    private final PromptTemplate system;
    private final PromptTemplate task;
    private final String schema;
    private final ContentHash hash;

    /** @throws IllegalArgumentException when there is no prompt in the guideline's language */
    public JudgePrompt(Guideline guideline) {
        this(guideline, null);
    }

    /** The prompt for all items of a rubric at once, whose reply is a list. */
    public static JudgePrompt together(Guideline guideline) {
        return new JudgePrompt(guideline, null, "rubric-together", ItemList.schema());
    }

    /** @param examples that are shown with each sample; null where none are */
    public JudgePrompt(Guideline guideline, @Nullable FewShot examples) {
        this(
                guideline,
                examples,
                guideline.task().name().toLowerCase(Locale.ROOT),
                schema(guideline.scale().labels()));
    }

    private JudgePrompt(Guideline guideline, @Nullable FewShot examples, String method, String schema) {
        this.guideline = guideline;
        this.words = new PromptWords(guideline.language());
        this.criteria = GuidelineText.of(guideline, words);
        this.system = PromptTemplate.load("system." + guideline.language());
        this.task = PromptTemplate.load(method + "." + guideline.language());
        this.schema = schema;
        ContentHash bare = ContentHash.of(
                system.hash().hex(),
                task.hash().hex(),
                guideline.rubric() == null
                        ? words.hash().hex()
                        : words.rubricHash().hex() + words.hash().hex(),
                guideline.hash().hex(),
                schema);
        this.hash = examples == null
                ? bare
                : ContentHash.of(bare.hex(), words.examplesHash().hex(), examples.identity());
    }

    /** Names the templates, and hashes all that goes into a request beside the texts to rate. */
    public String identity() {
        return task.name() + "#" + hash.brief();
    }

    /**
     * The request for a verdict.
     *
     * @param texts to show, in this order
     * @param repeat which repeat of the same request this is, from 0
     */
    public ModelRequest request(List<Block> texts, Decoding decoding, int repeat) {
        Blocks blocks = new Blocks(texts, hash);
        Map<String, String> values = Map.of(
                "guideline", criteria,
                "legend", legend(blocks),
                "token", blocks.token(),
                "blocks", blocks.render(),
                "labels", labels());
        List<Message> messages = List.of(Message.system(system.fill(values)), Message.user(task.fill(values)));
        return new ModelRequest(messages, decoding, schema, repeat);
    }

    /**
     * The request to check a verdict: the same one, the reply to it, and the demand for a verdict of its own.
     *
     * @param first the reply with the verdict to check
     */
    public ModelRequest verification(ModelRequest request, ModelReply first) {
        List<Message> messages = new ArrayList<>(request.messages());
        messages.add(Message.assistant(first.text()));
        messages.add(Message.user(verification().fill(Map.of("labels", labels()))));
        return new ModelRequest(messages, request.decoding(), schema, request.repeat());
    }

    /** Names the template of {@link #verification}, and hashes it. */
    public String verificationIdentity() {
        PromptTemplate template = verification();
        return template.name() + "#" + template.hash().brief();
    }

    private PromptTemplate verification() {
        return PromptTemplate.load("verify." + guideline.language());
    }

    private String legend(Blocks blocks) {
        return blocks.tags().stream()
                .map(tag -> "- `" + tag + "`: " + Example.legend(tag, words))
                .collect(Collectors.joining("\n"));
    }

    private String labels() {
        return guideline.scale().labels().stream()
                .map(label -> "\"" + label + "\"")
                .collect(Collectors.joining(", "));
    }

    /** The reasoning comes first, so that the verdict follows from it and not the other way round. */
    private static String schema(List<String> labels) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode verdict = json.objectNode().put("type", "string");
        labels.forEach(verdict.putArray("enum")::add);
        ObjectNode properties = json.objectNode();
        properties.set(REASONING, json.objectNode().put("type", "string"));
        properties.set(VERDICT, verdict);
        ObjectNode schema = json.objectNode().put("type", "object");
        schema.set("properties", properties);
        schema.putArray("required").add(REASONING).add(VERDICT);
        return schema.put("additionalProperties", false).toString();
    }
}
