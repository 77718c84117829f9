package dev.etalon.subjects;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.CallException;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Subject;
import dev.etalon.core.traffic.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were recorded before, in fields of the samples. No answer where the field is missing or null
 * ({@link FailureKind#NO_ANSWER}). One recorded answer stands for repeat 0 only: the same answer twice is no second observation.
 */
public final class RecordedSubject implements Subject {
    private final RecordedFields fields;

    public RecordedSubject(RecordedFields fields) {
        this.fields = Objects.requireNonNull(fields, "fields is null");
    }

    @Override
    public Answer answer(Sample sample, int repeat) throws CallException {
        Object recorded = sample.field(fields.answer())
                .orElseThrow(() -> noAnswer(
                        "sample \"" + sample.id() + "\" has no recorded answer in \"" + fields.answer() + "\""));
        Object answer = ofRepeat(recorded, repeat);
        if (answer == null) {
            throw noAnswer("sample \"%s\" has no recorded answer for repeat %d in \"%s\""
                    .formatted(sample.id(), repeat, fields.answer()));
        }
        Usage usage = new Usage(
                0,
                number(sample, fields.inputTokens(), repeat)
                        .orElse(BigDecimal.ZERO)
                        .longValue(),
                number(sample, fields.outputTokens(), repeat)
                        .orElse(BigDecimal.ZERO)
                        .longValue(),
                number(sample, fields.dollars(), repeat).orElse(fields.dollars() == null ? BigDecimal.ZERO : null));
        BigDecimal millis = number(sample, fields.latencyMillis(), repeat).orElse(BigDecimal.ZERO);
        Duration latency = Duration.ofNanos(millis.movePointRight(6).longValue());
        return new Answer(
                JsonValues.text(answer), repeat, JsonValues.steps(trace(sample, repeat)), usage, latency, Map.of());
    }

    private @Nullable Object trace(Sample sample, int repeat) {
        Object trace =
                fields.trace() == null ? null : sample.field(fields.trace()).orElse(null);
        return trace != null && isOfRepeats(trace) ? ofRepeat(trace, repeat) : trace;
    }

    /** A trace is a list itself: only a list of lists has one for each repeat. */
    private static boolean isOfRepeats(Object trace) {
        return trace instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(List.class::isInstance);
    }

    private static Optional<BigDecimal> number(Sample sample, @Nullable String path, int repeat) throws CallException {
        Object value = path == null
                ? null
                : sample.field(path).map(all -> ofRepeat(all, repeat)).orElse(null);
        Optional<BigDecimal> number = JsonValues.number(value);
        if (value != null && number.isEmpty()) {
            throw new CallException(
                    FailureKind.UNREADABLE,
                    "sample \"%s\": \"%s\" is no number: %s"
                            .formatted(sample.id(), path, Excerpt.of(JsonValues.text(value))));
        }
        return number;
    }

    private static @Nullable Object ofRepeat(Object value, int repeat) {
        if (value instanceof List<?> list) {
            return repeat < list.size() ? list.get(repeat) : null;
        }
        return repeat == 0 ? value : null;
    }

    private static CallException noAnswer(String message) {
        return new CallException(FailureKind.NO_ANSWER, message);
    }
}
