package dev.etalon.app.wiring;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.scorer.Measure;
import java.util.ArrayList;
import java.util.List;

/** A measure that looks for right answers in other fields than the dataset's. */
final class ReferencesFrom {
    private ReferencesFrom() {}

    static Measure fields(Measure measure, List<String> fields) {
        if (fields.isEmpty()) {
            return measure;
        }
        String signature = measure.signature() + "|reference:" + String.join(",", fields);
        return new Measure(
                measure.name(),
                signature,
                (sample, answer) -> measure.scorer().score(replaced(sample, fields), answer),
                measure.summary());
    }

    /** The right answers in these fields; the sample's own where there are none. */
    static List<String> references(Sample sample, List<String> fields) {
        if (fields.isEmpty()) {
            return sample.references();
        }
        List<String> references = new ArrayList<>();
        for (String field : fields) {
            sample.field(field).ifPresent(value -> add(value, references));
        }
        return references;
    }

    private static Sample replaced(Sample sample, List<String> fields) {
        return new Sample(sample.id(), sample.input(), sample.context(), references(sample, fields), sample.metadata());
    }

    private static void add(Object value, List<String> references) {
        if (value instanceof List<?> list) {
            list.forEach(one -> references.add(String.valueOf(one)));
        } else {
            references.add(String.valueOf(value));
        }
    }
}
