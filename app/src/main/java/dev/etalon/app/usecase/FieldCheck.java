package dev.etalon.app.usecase;

import dev.etalon.app.suite.DatasetSpec;
import dev.etalon.app.suite.ScorerSpec;
import dev.etalon.app.suite.SubjectSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.suite.source.Place;
import dev.etalon.app.suite.source.Problem;
import dev.etalon.app.suite.source.SuiteException;
import dev.etalon.core.dataset.Dataset;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.naming.NearestName;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks before anything is spent that the fields a suite names are there: a label or slice that no sample has would otherwise be
 * missing from the report without a word.
 */
final class FieldCheck {
    private static final int LOOKED_AT = 1_000;
    private static final List<String> SCORER_FIELDS = List.of(
            "expected",
            "verdict",
            "swapped",
            "rationale",
            "against",
            "tests",
            "probability",
            "reference",
            "relevant",
            "field");

    private final Suite suite;

    FieldCheck(Suite suite) {
        this.suite = suite;
    }

    /** @throws SuiteException naming each field that none of the first samples has */
    void check(Dataset dataset) {
        Map<String, Place> wanted = fields();
        SortedSet<String> there = new TreeSet<>(List.of("id", "input", "reference", "context"));
        boolean any = false;
        try (Stream<Sample> samples = dataset.samples()) {
            Iterator<Sample> first = samples.limit(LOOKED_AT).iterator();
            while (first.hasNext() && !wanted.isEmpty()) {
                Sample sample = first.next();
                any = true;
                there.addAll(sample.metadata().keySet());
                wanted.keySet().removeIf(field -> sample.field(field).isPresent());
            }
        }
        if (any && !wanted.isEmpty()) {
            List<Problem> problems = new ArrayList<>();
            wanted.forEach((field, place) -> problems.add(place.problem(complaint(field, there))));
            throw new SuiteException(problems);
        }
    }

    private String complaint(String field, SortedSet<String> there) {
        String part = mappedTo(field);
        if (part != null) {
            return "column \"" + field + "\" is the dataset's " + part + ": name it \"" + part + "\" here";
        }
        return "none of the first samples has a field \"" + field + "\"." + NearestName.hint(field, there)
                + " There are: " + String.join(", ", there);
    }

    private @Nullable String mappedTo(String field) {
        DatasetSpec.Columns columns = suite.dataset().columns();
        if (columns.reference().contains(field)) {
            return "reference";
        }
        if (field.equals(columns.input())) {
            return "input";
        }
        return field.equals(columns.context()) ? "context" : null;
    }

    private Map<String, Place> fields() {
        Map<String, Place> fields = new LinkedHashMap<>();
        Place top = new Place(suite.file().toString(), 1, "");
        if (suite.subject() instanceof SubjectSpec.Recorded recorded) {
            fields.put(recorded.answer(), recorded.place());
        }
        suite.slices().forEach(slice -> fields.put(slice, new Place(top.file(), 1, "slices")));
        if (suite.group() != null) {
            fields.put(suite.group(), new Place(top.file(), 1, "group"));
        }
        for (ScorerSpec scorer : suite.scorers()) {
            for (String key : SCORER_FIELDS) {
                add(scorer, key, fields);
            }
        }
        return fields;
    }

    private static void add(ScorerSpec scorer, String key, Map<String, Place> fields) {
        if (!scorer.options().keys().contains(key)) {
            return;
        }
        if (key.equals("reference")) {
            scorer.options()
                    .texts(key)
                    .forEach(field -> fields.put(field, scorer.options().place(key)));
        } else {
            fields.put(scorer.options().text(key), scorer.options().place(key));
        }
    }
}
