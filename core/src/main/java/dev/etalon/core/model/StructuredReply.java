package dev.etalon.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.FailureKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object in a model's reply, or why there is none. Lenient about what stands around the object (reasoning, prose, a code
 * fence), strict about the object: valid JSON, no name twice, as the schema says. A reply with two different objects is unreadable:
 * nobody can know which one was meant.
 */
public sealed interface StructuredReply {

    /** What the model wrote, as it came. */
    String raw();

    /** A reply that can be read. */
    record Parsed(JsonNode value, String raw) implements StructuredReply {
        public Parsed {
            Objects.requireNonNull(value, "value is null");
            Objects.requireNonNull(raw, "raw is null");
        }
    }

    /** A reply that cannot be read; kept as it came, so that a person can look. */
    record Unreadable(Failure failure, String raw) implements StructuredReply {
        public Unreadable {
            Objects.requireNonNull(failure, "failure is null");
            Objects.requireNonNull(raw, "raw is null");
        }
    }

    /**
     * Reads a reply.
     *
     * @param schema the JSON Schema that was asked for, or null for any object. Checked are {@code type}, {@code enum},
     *     {@code const}, {@code required}, {@code properties}, {@code additionalProperties: false}, {@code items} and the bounds on
     *     numbers, lengths and items; other words are not
     */
    static StructuredReply of(ModelReply reply, @Nullable String schema) {
        return switch (reply.finish()) {
            case REFUSED -> unreadable(FailureKind.REFUSED, "the model refused", reply);
            case LENGTH ->
                unreadable(FailureKind.TRUNCATED, "the reply ends at the token limit; raise maxTokens", reply);
            case STOP -> read(reply, schema);
        };
    }

    /** The object. @throws CallException of the failure's kind where there is none */
    default JsonNode orThrow() throws CallException {
        return switch (this) {
            case Parsed parsed -> parsed.value();
            case Unreadable unreadable ->
                throw new CallException(
                        unreadable.failure().kind(), unreadable.failure().message());
        };
    }

    private static StructuredReply read(ModelReply reply, @Nullable String schema) {
        List<JsonNode> objects = JsonInText.objects(reply.text());
        if (objects.isEmpty()) {
            return unreadable(FailureKind.UNREADABLE, "the reply holds no JSON object", reply);
        }
        if (objects.size() > 1) {
            return unreadable(
                    FailureKind.UNREADABLE,
                    "the reply holds " + objects.size() + " different JSON objects; one was asked for",
                    reply);
        }
        List<String> problems = schema == null ? List.of() : SchemaCheck.problems(objects.getFirst(), schema);
        if (!problems.isEmpty()) {
            return unreadable(
                    FailureKind.UNREADABLE, "the reply does not fit the schema: " + String.join("; ", problems), reply);
        }
        return new Parsed(objects.getFirst(), reply.text());
    }

    private static StructuredReply unreadable(FailureKind kind, String why, ModelReply reply) {
        return new Unreadable(new Failure(kind, why), reply.text());
    }
}
