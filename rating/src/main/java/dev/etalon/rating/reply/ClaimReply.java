package dev.etalon.rating.reply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.FailureKind;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a model said that was asked for the claims of an answer. */
public sealed interface ClaimReply {

    /** Its claims; there may be none. */
    record Claims(List<String> claims) implements ClaimReply {}

    /** Nothing that can be used. */
    record Unusable(Failure why) implements ClaimReply {}

    /** Reads the one JSON object with a list {@code claims} of texts. */
    static ClaimReply read(ModelReply reply) {
        return switch (reply.finish()) {
            case REFUSED -> unusable(FailureKind.REFUSED, "the model declined to cut the answer into claims");
            case LENGTH ->
                unusable(FailureKind.TRUNCATED, "the list of claims was cut at the token limit: raise max-tokens");
            case STOP -> readText(reply.text());
        };
    }

    private static ClaimReply readText(String text) {
        JsonObjects found = JsonObjects.in(text);
        List<JsonNode> lists = found.objects().stream()
                .map(object -> object.path("claims"))
                .filter(JsonNode::isArray)
                .toList();
        if (found.ambiguous() || lists.size() != 1) {
            return unusable(
                    FailureKind.UNREADABLE,
                    "the list of claims cannot be read: one JSON object with \"claims\" is needed");
        }
        List<JsonNode> items =
                StreamSupport.stream(lists.getFirst().spliterator(), false).toList();
        if (!items.stream().allMatch(JsonNode::isTextual)) {
            return unusable(FailureKind.UNREADABLE, "the list of claims cannot be read: each claim must be a text");
        }
        return new Claims(items.stream()
                .map(item -> item.textValue().strip())
                .filter(claim -> !claim.isEmpty())
                .toList());
    }

    private static ClaimReply unusable(FailureKind kind, String message) {
        return new Unusable(new Failure(kind, message));
    }
}
