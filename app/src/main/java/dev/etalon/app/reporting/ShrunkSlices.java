package dev.etalon.app.reporting;

import dev.etalon.core.scorer.Measure;
import dev.etalon.core.slice.RunSummary;
import dev.etalon.core.slice.Shrinkage;
import dev.etalon.core.slice.Slice;
import dev.etalon.core.stats.Confidence;
import dev.etalon.core.stats.Interval;
import dev.etalon.core.summary.Estimate;
import dev.etalon.report.RunReport.ShrunkSlice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The main numbers of slices, drawn towards the mean of their field. Slices with too few scores are left out. */
final class ShrunkSlices {
    private final RunSummary summary;
    private final Confidence confidence;
    private final int minimum;

    /** @param minimum how many scores a slice needs */
    ShrunkSlices(RunSummary summary, Confidence confidence, int minimum) {
        this.summary = summary;
        this.confidence = confidence;
        this.minimum = minimum;
    }

    private record Part(String slice, Estimate estimate, double value, double error) {}

    List<ShrunkSlice> of(List<Measure> measures) {
        List<ShrunkSlice> all = new ArrayList<>();
        for (Measure measure : measures) {
            Map<String, List<Part>> byField = new LinkedHashMap<>();
            for (Slice slice : summary.slices()) {
                if (!slice.isAll() && !slice.isRest()) {
                    add(byField.computeIfAbsent(slice.field(), field -> new ArrayList<>()), measure, slice);
                }
            }
            byField.values().forEach(parts -> all.addAll(shrunk(measure.name(), parts)));
        }
        return all;
    }

    /** The standard error is read off the interval, which is never without width where there is one. */
    private void add(List<Part> parts, Measure measure, Slice slice) {
        Estimate estimate = summary.estimate(measure.name(), null, slice, confidence);
        Double value = estimate.value();
        Interval interval = estimate.interval();
        if (value != null
                && interval != null
                && interval.width() > 0
                && estimate.counts().n() >= minimum) {
            parts.add(new Part(slice.label(), estimate, value, Shrinkage.error(interval)));
        }
    }

    private List<ShrunkSlice> shrunk(String measure, List<Part> parts) {
        List<ShrunkSlice> slices = new ArrayList<>();
        double[] values = parts.stream().mapToDouble(Part::value).toArray();
        double[] errors = parts.stream().mapToDouble(Part::error).toArray();
        Shrinkage.of(values, errors, confidence.level()).ifPresent(shrunk -> {
            for (int i = 0; i < shrunk.size(); i++) {
                slices.add(new ShrunkSlice(
                        measure,
                        parts.get(i).slice(),
                        parts.get(i).estimate().form(),
                        values[i],
                        shrunk.get(i).value(),
                        shrunk.get(i).interval(),
                        shrunk.get(i).pull()));
            }
        });
        return slices;
    }
}
