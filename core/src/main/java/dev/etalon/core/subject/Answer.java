package dev.etalon.core.subject;

import dev.etalon.core.traffic.Usage;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the subject said to one sample.
 *
 * @param repeat which repeat of the sample this answers, from 0
 * @param trace the steps on the way (retrieval, tool calls), where the subject tells them
 * @param usage what it cost
 * @param latency how long it took; zero where it is not known (recorded answers)
 * @param metadata anything else that the subject tells, as JSON values
 */
public record Answer(
        String text, int repeat, List<Step> trace, Usage usage, Duration latency, Map<String, Object> metadata) {
    public Answer {
        Objects.requireNonNull(text, "text is null");
        trace = List.copyOf(trace);
        Objects.requireNonNull(usage, "usage is null");
        Objects.requireNonNull(latency, "latency is null");
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    public static Answer of(String text) {
        return new Answer(text, 0, List.of(), Usage.NONE, Duration.ZERO, Map.of());
    }

    public Answer withText(String text) {
        return new Answer(text, repeat, trace, usage, latency, metadata);
    }

    public Answer withRepeat(int repeat) {
        return repeat == this.repeat ? this : new Answer(text, repeat, trace, usage, latency, metadata);
    }

    public Answer withUsage(Usage usage) {
        return new Answer(text, repeat, trace, usage, latency, metadata);
    }

    public Answer withLatency(Duration latency) {
        return new Answer(text, repeat, trace, usage, latency, metadata);
    }
}
