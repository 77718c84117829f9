package dev.etalon.rating.prompt;

import dev.etalon.core.model.Decoding;
import dev.etalon.core.model.Message;
import dev.etalon.core.model.ModelRequest;
import dev.etalon.rating.guideline.ContentHash;
import java.util.List;
import java.util.Map;

/** Asks a model to cut an answer into claims that stand by themselves. */
public final class ClaimPrompt {
    private static final String SCHEMA = """
            {"type": "object", "properties": {"claims": {"type": "array", "items": {"type": "string"}}}, \
            "required": ["claims"], "additionalProperties": false}""";

    private final PromptTemplate task;
    private final ContentHash hash;

    /** @throws IllegalArgumentException when there is no prompt in this language */
    public ClaimPrompt(String language) {
        if (!PromptWords.LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("there is no prompt for claims in language \"" + language
                    + "\"; there are " + String.join(", ", PromptWords.LANGUAGES));
        }
        task = PromptTemplate.load("claims." + language);
        hash = ContentHash.of(task.hash().hex(), SCHEMA);
    }

    /** Names the template, and hashes all that goes into a request beside the texts. */
    public String identity() {
        return task.name() + "#" + hash.brief();
    }

    /** @param repeat which repeat of the same request this is, from 0 */
    public ModelRequest request(String question, String answer, Decoding decoding, int repeat) {
        Blocks blocks = new Blocks(List.of(new Block("question", question), new Block("answer", answer)), hash);
        Map<String, String> values = Map.of("token", blocks.token(), "blocks", blocks.render());
        return new ModelRequest(List.of(Message.user(task.fill(values))), decoding, SCHEMA, repeat);
    }
}
