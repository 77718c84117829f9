package dev.etalon.app.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.core.run.Run;
import dev.etalon.core.slice.Grouping;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Correction;
import dev.etalon.core.summary.Estimate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a kept run's suite wanted its numbers: slices, groups, confidence, seed, read back from the run's configuration. */
record KeptRun(Run run) {

    Grouping grouping() {
        Grouping grouping =
                new Grouping(texts(settings().get("slices")), settings().get("group"), Estimate.FEW);
        String minimum = settings().get("slice-minimum");
        return minimum == null ? grouping : grouping.atLeast(Integer.parseInt(minimum));
    }

    Correction correction() {
        String correction = settings().get("correction");
        return correction == null ? Correction.HOLM : Correction.of(correction);
    }

    Confidence confidence() {
        String level = settings().get("confidence");
        String seed = settings().get("seed");
        Confidence confidence = Confidence.USUAL;
        if (level != null) {
            confidence = confidence.withLevel(level(level));
        }
        return seed == null ? confidence : confidence.withSeed(Long.parseLong(seed));
    }

    private Map<String, String> settings() {
        return run.config().settings();
    }

    private static double level(String written) {
        boolean percent = written.endsWith("%");
        double number = Double.parseDouble(percent ? written.substring(0, written.length() - 1) : written);
        return percent ? number / 100 : number;
    }

    private static List<String> texts(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the run's setting \"slices\" is no list: " + json, e);
        }
    }
}
