package dev.etalon.rating.golden.health;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.stats.ShareIntervals;
import dev.etalon.rating.estimate.GoldenTable;
import dev.etalon.rating.golden.GoldenItem;
import dev.etalon.rating.golden.GoldenSet;
import dev.etalon.rating.guideline.Scale;
import dev.etalon.rating.reply.VerdictLabels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one judge said of the items, from a column of them.
 *
 * @param judge its name
 * @param said by item, its verdict
 * @param right how often it says what people do, of {@code compared}
 */
record RecordedVerdicts(String judge, Map<String, String> said, long right, long compared) {

    static RecordedVerdicts of(GoldenSet set, String judge, String field, Map<String, String> mapping) {
        VerdictLabels labels = new VerdictLabels(set.header().scale());
        Map<String, String> said = new LinkedHashMap<>();
        long right = 0;
        long compared = 0;
        for (GoldenItem item : set.items()) {
            Sample sample = new Sample(item.id(), item.input(), List.of(), List.of(), item.more());
            Optional<String> verdict = sample.text(field)
                    .map(raw -> mapping.getOrDefault(raw.strip(), raw.strip()))
                    .flatMap(labels::match);
            verdict.ifPresent(found -> said.put(item.id(), found));
            boolean both = verdict.isPresent() && item.verdict().isPresent();
            compared += both ? 1 : 0;
            right += both && verdict.equals(item.verdict()) ? 1 : 0;
        }
        if (said.isEmpty()) {
            throw new IllegalArgumentException("no item has a verdict of the scale in \"" + field
                    + "\": name another column for judge " + judge + ", or map what stands there");
        }
        return new RecordedVerdicts(judge, said, right, compared);
    }

    /** Whether it agrees with people beyond doubt more often than always the same label would. */
    boolean isStrong(double baseline) {
        return compared > 0
                && ShareIntervals.wilson((double) right, (double) compared, 0.95)
                                .low()
                        > baseline;
    }

    /** On a scale of pass and fail, its verdicts by what people say. */
    Optional<GoldenTable> table(GoldenSet set) {
        if (!Set.copyOf(set.header().scale()).equals(Set.of(Scale.Binary.PASS, Scale.Binary.FAIL))) {
            return Optional.empty();
        }
        long[] cells = new long[4];
        for (GoldenItem item : set.items()) {
            String verdict = said.get(item.id());
            if (verdict != null && item.verdict().isPresent()) {
                boolean pass = item.verdict().get().equals(Scale.Binary.PASS);
                boolean judged = verdict.equals(Scale.Binary.PASS);
                cells[pass ? (judged ? 0 : 2) : (judged ? 1 : 3)]++;
            }
        }
        return Optional.of(new GoldenTable(cells[0], cells[1], cells[2], cells[3]));
    }
}
