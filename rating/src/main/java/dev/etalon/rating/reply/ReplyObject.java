package dev.etalon.rating.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.score.Failure;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one JSON object with a certain key in a judge's reply.
 *
 * @param object empty where there is none
 * @param failure why there is none; null where there is one
 */
public record ReplyObject(JsonNode object, @Nullable Failure failure) {

    public static ReplyObject in(ModelReply reply, String key) {
        if (reply.finish() != ModelReply.Finish.STOP) {
            JudgeReply none =
                    reply.finish() == ModelReply.Finish.REFUSED ? new JudgeReply.Refused() : new JudgeReply.Truncated();
            return without(none);
        }
        JsonObjects found = JsonObjects.in(ReplyReader.spoken(reply.text()));
        if (found.ambiguous()) {
            return without(new JudgeReply.Unreadable("a JSON object in it has the same key twice"));
        }
        List<JsonNode> fitting =
                found.objects().stream().filter(object -> object.has(key)).toList();
        return fitting.size() == 1
                ? new ReplyObject(fitting.getFirst(), null)
                : without(
                        new JudgeReply.Unreadable(fitting.size() + " JSON objects in it have the key \"" + key + "\""));
    }

    private static ReplyObject without(JudgeReply reply) {
        return new ReplyObject(
                JsonNodeFactory.instance.objectNode(),
                Objects.requireNonNull(reply.failure().orElse(null)));
    }
}
