package dev.etalon.subjects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.traffic.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One reply of a process: an object with an id. */
record CommandReply(CommandRequest.Key key, Map<String, @Nullable Object> fields) {
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    /** The reply that the line is, empty where it is none. */
    static Optional<CommandReply> parse(String line) {
        try {
            Map<String, @Nullable Object> fields =
                    line.stripLeading().startsWith("{") ? JsonValues.MAPPER.readValue(line, OBJECT) : Map.of();
            Object id = fields.get("id");
            Object repeat = fields.getOrDefault("repeat", 0);
            boolean isReply = id != null && repeat instanceof Integer;
            return isReply
                    ? Optional.of(
                            new CommandReply(new CommandRequest.Key(JsonValues.text(id), (Integer) repeat), fields))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    Answer answer() throws CallException {
        if (fields.get("error") != null) {
            throw new CallException(
                    FailureKind.SUBJECT, "reports an error: " + Excerpt.of(JsonValues.text(fields.get("error"))));
        }
        Object answer = fields.get("answer");
        if (answer == null) {
            throw new CallException(
                    FailureKind.UNREADABLE,
                    "a reply has neither \"answer\" nor \"error\"; its fields are "
                            + String.join(", ", fields.keySet()));
        }
        return new Answer(
                JsonValues.text(answer),
                key.repeat(),
                JsonValues.steps(fields.get("trace")),
                usage(),
                Duration.ZERO,
                metadata());
    }

    private Usage usage() {
        Map<?, ?> usage = fields.get("usage") instanceof Map<?, ?> map ? map : Map.of();
        return new Usage(
                1,
                JsonValues.number(usage.get("input_tokens"))
                        .orElse(BigDecimal.ZERO)
                        .longValue(),
                JsonValues.number(usage.get("output_tokens"))
                        .orElse(BigDecimal.ZERO)
                        .longValue(),
                JsonValues.number(usage.get("dollars")).orElse(null));
    }

    private Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        if (fields.get("metadata") instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    metadata.put(String.valueOf(key), value);
                }
            });
        }
        return metadata;
    }
}
