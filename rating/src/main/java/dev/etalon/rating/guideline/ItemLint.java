package dev.etalon.rating.guideline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks at the items of a rubric: each a thing of its own that can be seen in the answer. */
final class ItemLint {
    private static final int FEWEST_WORDS = 3;

    private ItemLint() {}

    static List<Finding> check(Rubric rubric) {
        List<Finding> findings = new ArrayList<>();
        boolean positive = rubric.items().stream().anyMatch(item -> item.points() > 0);
        if (!positive && rubric.field() == null) {
            findings.add(Finding.error(
                    "no-points", "no item has points above 0: the score, a share of them, is not defined"));
        }
        Set<String> seen = new HashSet<>();
        for (RubricItem item : rubric.items()) {
            String plain = item.text()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip();
            if (!seen.add(plain)) {
                findings.add(Finding.error("item-twice", "the item \"" + item.text() + "\" stands twice: drop one"));
            }
            if (plain.split(" ").length < FEWEST_WORDS) {
                findings.add(Finding.warning(
                        "item-thin", "the item \"" + item.text() + "\" says too little: say by what it is recognised"));
            }
        }
        return findings;
    }
}
