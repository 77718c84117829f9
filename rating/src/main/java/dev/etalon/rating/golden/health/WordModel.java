package dev.etalon.rating.golden.health;

import dev.etalon.core.stats.ShareIntervals;
import dev.etalon.rating.golden.GoldenItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Labels that the words of the other items speak against: a multinomial naive Bayes model with add-one smoothing, each fold judged by a
 * model of the others (Northcutt, Jiang and Chuang, "Confident Learning", JAIR 70, 2021). It speaks only where it is right beyond
 * doubt more often than always the same label; on most sets of free answers it is not, and that is said.
 */
final class WordModel {
    private static final int FOLDS = 5;
    private static final double SURE = 0.95;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final List<GoldenItem> items;
    private final Map<String, String> against = new LinkedHashMap<>();
    private long right;

    /** @param items with a verdict */
    WordModel(List<GoldenItem> items) {
        this.items = List.copyOf(items);
        for (int fold = 0; fold < FOLDS; fold++) {
            judge(fold);
        }
    }

    /** By item, the label that it is sure of and people do not give; empty where it knows nothing. */
    Map<String, String> against(double baseline) {
        boolean knows = !items.isEmpty()
                && ShareIntervals.wilson((double) right, items.size(), 0.95).low() > baseline;
        return knows ? against : Map.of();
    }

    /** Items of one group never stand on both sides. */
    private static int fold(GoldenItem item) {
        return Math.floorMod(item.group().hashCode(), FOLDS);
    }

    private void judge(int fold) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        Set<String> known = new TreeSet<>();
        for (GoldenItem item : items) {
            if (fold(item) != fold) {
                String label = item.verdict().orElseThrow();
                sizes.merge(label, 1, Integer::sum);
                Map<String, Integer> words = counts.computeIfAbsent(label, ignored -> new HashMap<>());
                words(item).forEach(word -> words.merge(word, 1, Integer::sum));
                known.addAll(words(item));
            }
        }
        for (GoldenItem item : items) {
            if (fold(item) == fold && !counts.isEmpty()) {
                judge(item, counts, sizes, known.size());
            }
        }
    }

    private void judge(
            GoldenItem item, Map<String, Map<String, Integer>> counts, Map<String, Integer> sizes, int known) {
        Map<String, Double> scores = new TreeMap<>();
        counts.forEach((label, words) -> {
            double all = words.values().stream().mapToInt(Integer::intValue).sum();
            double score = Math.log(sizes.getOrDefault(label, 0));
            for (String word : words(item)) {
                score += Math.log((words.getOrDefault(word, 0) + 1) / (all + known + 1));
            }
            scores.put(label, score);
        });
        @Nullable String best = null;
        for (Map.Entry<String, Double> score : scores.entrySet()) {
            best = best == null || score.getValue() > scores.getOrDefault(best, 0.0) ? score.getKey() : best;
        }
        String said = item.verdict().orElseThrow();
        if (said.equals(best)) {
            right++;
        } else if (best != null && share(scores, best) >= SURE) {
            against.put(item.id(), best);
        }
    }

    private static double share(Map<String, Double> scores, String label) {
        double top = scores.getOrDefault(label, 0.0);
        return 1
                / scores.values().stream()
                        .mapToDouble(score -> Math.exp(score - top))
                        .sum();
    }

    private static List<String> words(GoldenItem item) {
        String text = item.answer() == null ? item.input() : item.answer();
        return new ArrayList<>(new TreeSet<>(WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .toList()));
    }
}
