package dev.etalon.rating.audit.probe;

import dev.etalon.rating.guideline.Guideline;
import java.util.List;
import java.util.Optional;

/** With a third answer C, the pairs B and C, and A and C: who puts A over B and B over C must put A over C. */
final class Third implements Probe {
    private final String field;

    /** @param field of the sample with the third answer */
    Third(String field) {
        this.field = field;
    }

    @Override
    public List<Change> changes(Item item, Guideline guideline) {
        Optional<String> third = item.sample().text(field);
        if (item.other().isEmpty() || third.isEmpty()) {
            return List.of();
        }
        Item againstThird = item.withOther(third.get());
        return List.of(
                Change.of("B and C", againstThird.withAnswer(item.other().get())), Change.of("A and C", againstThird));
    }
}
