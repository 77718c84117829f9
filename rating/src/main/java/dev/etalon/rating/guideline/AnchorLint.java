package dev.etalon.rating.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks at the meanings of a scale's values: each must have one, and no two the same. */
final class AnchorLint {
    /** Above this share of common words two meanings are hardly told apart. */
    private static final double ALIKE = 0.8;

    private static final int FEWEST_WORDS = 3;

    private AnchorLint() {}

    static List<Finding> check(Scale scale) {
        List<Finding> findings = new ArrayList<>();
        if (scale instanceof Scale.Ordinal ordinal) {
            findings.addAll(gaps(ordinal));
        }
        scale.anchors().forEach((label, meaning) -> {
            if (words(meaning).size() < FEWEST_WORDS) {
                findings.add(Finding.warning(
                        "anchor-thin",
                        "value " + label + " means only \"" + meaning + "\": say by what it is recognised"));
            }
        });
        findings.addAll(alike(scale));
        return findings;
    }

    private static List<Finding> gaps(Scale.Ordinal scale) {
        List<String> missing = IntStream.rangeClosed(scale.lowest(), scale.highest())
                .filter(value -> !scale.meanings().containsKey(value))
                .limit(20)
                .mapToObj(Integer::toString)
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        int middle = Math.floorDiv(scale.lowest() + scale.highest(), 2);
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.error(
                "anchor-missing",
                "between " + scale.lowest() + " and " + scale.highest() + " there is no meaning for "
                        + String.join(", ", missing) + ": give each value one, or number the values without gaps"));
        if (!scale.meanings().containsKey(middle)) {
            findings.add(Finding.error(
                    "no-middle", "the middle of the scale, " + middle + ", has no meaning: most answers belong there"));
        }
        return findings;
    }

    private static List<Finding> alike(Scale scale) {
        List<Map.Entry<String, String>> anchors = List.copyOf(scale.anchors().entrySet());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < anchors.size(); i++) {
            for (int j = i + 1; j < anchors.size(); j++) {
                findings.addAll(alike(scale, anchors.get(i), anchors.get(j)));
            }
        }
        return findings;
    }

    private static List<Finding> alike(Scale scale, Map.Entry<String, String> one, Map.Entry<String, String> other) {
        List<String> first = words(one.getValue());
        List<String> second = words(other.getValue());
        String values = one.getKey() + " and " + other.getKey();
        if (first.equals(second)) {
            return List.of(Finding.error(
                    "anchors-same", "values " + values + " mean the same: say what tells them apart, or drop one"));
        }
        // The two sides of a pair are told in the same words on purpose.
        boolean near = !(scale instanceof Scale.Pairwise) && overlap(Set.copyOf(first), Set.copyOf(second)) >= ALIKE;
        return near
                ? List.of(Finding.warning(
                        "anchors-alike",
                        "values " + values + " are described in nearly the same words: say what tells them apart"))
                : List.of();
    }

    private static double overlap(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        long either = one.size() + other.size() - both;
        return either == 0 ? 1 : (double) both / either;
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableList());
    }
}
