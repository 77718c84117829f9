package dev.etalon.rating.drift;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One time that the frozen answers were judged again.
 *
 * @param number from 1
 * @param at when, ISO 8601
 * @param verdicts by the id of the sample; those without one are left out
 * @param models that answered, as providers name them
 */
public record Look(int number, String at, SortedMap<String, String> verdicts, SortedSet<String> models) {
    public Look {
        Objects.requireNonNull(at, "at is null");
        verdicts = new TreeMap<>(verdicts);
        models = new TreeSet<>(models);
    }

    /** Whether no answer got a verdict: such a look says nothing. */
    @JsonIgnore
    public boolean isSilent() {
        return verdicts.isEmpty();
    }

    Counted flips(Canary canary) {
        long flips = 0;
        long judged = 0;
        for (Canary.Item item : canary.items()) {
            String verdict = verdicts.get(item.id());
            if (verdict != null) {
                judged++;
                flips += verdict.equals(item.first()) ? 0 : 1;
            }
        }
        return new Counted(flips, judged);
    }

    /** Among answers with this label of people, those with another verdict. */
    Counted wrong(Canary canary, String label) {
        long wrong = 0;
        long judged = 0;
        for (Canary.Item item : canary.items()) {
            String verdict = verdicts.get(item.id());
            if (verdict != null && label.equals(item.label())) {
                judged++;
                wrong += verdict.equals(label) ? 0 : 1;
            }
        }
        return new Counted(wrong, judged);
    }

    Map<String, Long> distribution() {
        return count(verdicts.values());
    }

    static Map<String, Long> count(Collection<String> verdicts) {
        Map<String, Long> counts = new TreeMap<>();
        verdicts.forEach(verdict -> counts.merge(verdict, 1L, Long::sum));
        return counts;
    }
}
