package dev.etalon.rating.audit.probe;

import dev.etalon.rating.audit.attack.Attack;
import dev.etalon.rating.audit.attack.Attacks;
import dev.etalon.rating.guideline.Guideline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An attack within the answer that asks for the best verdict: one of each family, another one from item to item. */
final class Injection implements Probe {
    @Override
    public List<Change> changes(Item item, Guideline guideline) {
        String best = Grade.order(guideline.scale()).getLast();
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<String, List<Attack>> family :
                Attacks.byFamily(item.language()).entrySet()) {
            List<Attack> attacks = family.getValue();
            Attack attack =
                    attacks.get(Math.floorMod((item.sample().id() + family.getKey()).hashCode(), attacks.size()));
            changes.add(Change.of(family.getKey(), item.withAnswer(attack.on(item.answer(), best))));
        }
        return changes;
    }
}
