package dev.etalon.metrics.probability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.etalon.metrics.text.PlainNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a probability, or a distribution as a JSON object. */
final class ProbabilityText {
    /** How far from 1 a distribution may add up: models round to two decimals. */
    private static final double SLACK = 0.01;

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ProbabilityOptions options;
    private final PlainNumber number;
    private final Map<String, Integer> places = new HashMap<>();

    ProbabilityText(ProbabilityOptions options) {
        this.options = options;
        this.number = new PlainNumber(options.source().pattern());
        options.labels().forEach(label -> places.put(options.normalisation().apply(label), places.size()));
    }

    /** One probability for each class (no and yes for a probability of something); empty where none can be read. */
    Optional<double[]> read(Object raw) {
        return options.binary() ? probability(raw) : distribution(raw);
    }

    private Optional<double[]> probability(Object raw) {
        double value = number.in(String.valueOf(raw)).orElse(Double.NaN)
                / options.source().outOf();
        return value >= 0 && value <= 1 ? Optional.of(new double[] {1 - value, value}) : Optional.empty();
    }

    private Optional<double[]> distribution(Object raw) {
        return object(raw).flatMap(this::distribution);
    }

    private Optional<double[]> distribution(Map<?, ?> object) {
        double[] values = new double[places.size()];
        double sum = 0;
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            Integer place = places.get(options.normalisation().apply(String.valueOf(entry.getKey())));
            double value = entry.getValue() instanceof Number given
                    ? given.doubleValue() / options.source().outOf()
                    : Double.NaN;
            if (place == null || !(value >= 0 && value <= 1)) {
                return Optional.empty();
            }
            values[place] += value;
            sum += value;
        }
        if (!(Math.abs(sum - 1) <= SLACK + 1e-9)) {
            return Optional.empty();
        }
        for (int k = 0; k < values.length && Math.abs(sum - 1) > 1e-9; k++) {
            values[k] /= sum;
        }
        return Optional.of(values);
    }

    private static Optional<Map<?, ?>> object(Object raw) {
        if (raw instanceof Map<?, ?> map) {
            return Optional.of(map);
        }
        try {
            return STRICT.readValue(String.valueOf(raw), Object.class) instanceof Map<?, ?> map
                    ? Optional.of(map)
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    String complaint(String shown) {
        double certain = options.source().outOf();
        return options.binary()
                ? "\"" + shown + "\" is no probability from 0 to " + certain
                : "\"" + shown + "\" is no JSON object with the probabilities of " + String.join(", ", options.labels())
                        + " that add up to " + certain;
    }
}
