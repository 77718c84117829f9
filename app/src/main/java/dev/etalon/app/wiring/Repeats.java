package dev.etalon.app.wiring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.app.suite.ScorerSpec;
import dev.etalon.app.suite.scorers.RepeatKeys;
import dev.etalon.core.run.Run;
import dev.etalon.core.scorer.Measure;
import dev.etalon.core.summary.MajorityAt;
import dev.etalon.core.summary.OverRepeats;
import dev.etalon.core.summary.PassAt;
import dev.etalon.core.summary.Summaries;
import dev.etalon.core.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the repeats of a sample are to say together. It is in the settings of a run and not in the signature of a measure, as it changes
 * nothing of what one score means: runs that differ in it can be compared.
 */
final class Repeats {
    private Repeats() {}

    /** The measure with what its scorer's options ask for. */
    static Measure measure(Measure measure, ScorerSpec spec) {
        return new Measure(
                measure.name(),
                measure.signature(),
                measure.scorer(),
                Summaries.overRepeats(
                        measure.summary(),
                        further(counts(spec, RepeatKeys.PASS_AT), counts(spec, RepeatKeys.MAJORITY_AT))));
    }

    private static List<Long> counts(ScorerSpec spec, String key) {
        return spec.options().keys().contains(key) ? spec.options().wholes(key) : List.of();
    }

    /** The summary of a measure of a kept run, with what the run's settings ask for. */
    static Summary summary(Summary summary, Run run, String measure) {
        return Summaries.overRepeats(
                summary, further(kept(run, measure, RepeatKeys.PASS_AT), kept(run, measure, RepeatKeys.MAJORITY_AT)));
    }

    private static List<Long> kept(Run run, String measure, String key) {
        String setting = "scorers." + measure + "." + key;
        @Nullable String json = run.config().settings().get(setting);
        try {
            return json == null ? List.of() : new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the run's setting \"" + setting + "\" is no list: " + json, e);
        }
    }

    /** To pass at the first try and to pass every one of one try are the same. */
    private static List<OverRepeats> further(List<Long> passAt, List<Long> majorityAt) {
        List<OverRepeats> further = new ArrayList<>();
        passAt.stream().distinct().forEach(k -> further.add(new PassAt(k.intValue(), false)));
        passAt.stream().distinct().filter(k -> k > 1).forEach(k -> further.add(new PassAt(k.intValue(), true)));
        majorityAt.stream().distinct().forEach(k -> further.add(new MajorityAt(k.intValue())));
        return further;
    }
}
