package dev.etalon.core.slice;

import dev.etalon.core.dataset.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the slices that samples belong to. The first {@value #MOST} values of a field get a slice each, the others share one. For one
 * thread.
 */
public final class Slicer {
    /** The most values of one field that get a slice of their own. */
    public static final int MOST = 50;

    private final Map<String, Map<String, Slice>> known = new LinkedHashMap<>();
    private final Map<String, Slice> rests = new TreeMap<>();

    public Slicer(List<String> fields) {
        fields.forEach(field -> known.put(field, new TreeMap<>()));
    }

    /** The slices of a sample: all, then one for each field that the sample has. */
    public List<Slice> slices(Sample sample) {
        List<Slice> slices = new ArrayList<>(known.size() + 1);
        slices.add(Slice.ALL);
        known.forEach(
                (field, values) -> sample.text(field).ifPresent(value -> slices.add(slice(field, values, value))));
        return slices;
    }

    private Slice slice(String field, Map<String, Slice> values, String value) {
        Slice slice = values.get(value);
        if (slice == null && values.size() < MOST) {
            slice = new Slice(field, value);
            values.put(value, slice);
        }
        return slice == null ? rests.computeIfAbsent(field, Slice::rest) : slice;
    }

    /** Every slice met so far: all, then field by field in the order given, values sorted, the shared one last. */
    public List<Slice> met() {
        List<Slice> met = new ArrayList<>();
        met.add(Slice.ALL);
        known.forEach((field, values) -> {
            met.addAll(values.values());
            Optional.ofNullable(rests.get(field)).ifPresent(met::add);
        });
        return met;
    }

    /** What a reader of the slices must know: fields with too many values, fields that no sample has. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (String field : rests.keySet()) {
            notes.add("slice field " + field + " has more than " + MOST + " values: the first " + MOST
                    + " have a slice each, the others share one");
        }
        known.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry -> "slice field " + entry.getKey() + " has no value in any sample")
                .forEach(notes::add);
        return notes;
    }
}
