package dev.etalon.rating.rubric;

import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The items in the evidence of a score: what the judge said of each, and what people say. */
public final class RubricEvidence {
    static final String ITEMS = "items";

    private RubricEvidence() {}

    /**
     * One item as a kept score tells it.
     *
     * @param expected what people say; null where they do not
     */
    public record Told(
            double points,
            List<String> tags,
            boolean met,
            @Nullable Boolean expected) {
        public Told {
            tags = List.copyOf(tags);
        }
    }

    static Evidence of(List<ItemVerdict> verdicts) {
        String text = verdicts.stream().map(ItemVerdict::told).collect(Collectors.joining("\n"));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put(ITEMS, verdicts.stream().map(ItemVerdict::details).toList());
        return new Evidence(text, details);
    }

    /** The items with a verdict; empty where the score is no rubric's. */
    public static List<Told> items(Score score) {
        List<Told> told = new ArrayList<>();
        if (score.evidence().details().get(ITEMS) instanceof List<?> items) {
            for (Object one : items) {
                if (one instanceof Map<?, ?> item && item.get("met") instanceof Boolean met) {
                    told.add(told(item, met));
                }
            }
        }
        return told;
    }

    private static Told told(Map<?, ?> item, boolean met) {
        double points = item.get("points") instanceof Number number ? number.doubleValue() : 0;
        List<String> tags = item.get("tags") instanceof List<?> all
                ? all.stream().map(Objects::toString).toList()
                : List.of();
        return new Told(points, tags, met, item.get("expected") instanceof Boolean expected ? expected : null);
    }
}
