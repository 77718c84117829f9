package dev.etalon.metrics.ranking;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes judgements of JSON values: an object from id to grade, or a list of the relevant ids. */
final class JudgementReader {
    private JudgementReader() {}

    static Judgements judgements(Object value) throws UnreadableListException {
        String where = "the judgements";
        Object json = ListReader.json(where, value);
        if (json instanceof List<?> list) {
            return Judgements.relevant(ListReader.ids(where, list));
        }
        if (!(json instanceof Map<?, ?> map)) {
            throw new UnreadableListException(where + " are neither an object from id to grade nor a list of ids");
        }
        Map<String, Integer> grades = HashMap.newHashMap(map.size());
        for (var entry : map.entrySet()) {
            String id = String.valueOf(entry.getKey());
            grades.put(id, grade(id, entry.getValue()));
        }
        return Judgements.of(grades);
    }

    private static int grade(String id, @Nullable Object value) throws UnreadableListException {
        try {
            return new BigDecimal(String.valueOf(value)).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new UnreadableListException(
                    "the judgements, document \"" + id + "\": the grade must be a whole number, not " + value);
        }
    }
}
