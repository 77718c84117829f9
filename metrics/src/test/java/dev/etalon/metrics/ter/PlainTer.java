package dev.etalon.metrics.ter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * TER by its definition, over lists and a whole matrix that is computed anew for every candidate: slow, and the reference of the fast
 * one.
 */
final class PlainTer {
    private static final int NONE = 1 << 29;
    private final List<Integer> reference;
    private int tries;

    private record Candidate(int gain, int length, int start, int target, List<Integer> words) {}

    private PlainTer(List<Integer> reference) {
        this.reference = reference;
    }

    static int edits(List<Integer> answer, List<Integer> reference) {
        if (reference.isEmpty()) {
            return answer.size();
        }
        PlainTer ter = new PlainTer(reference);
        List<Integer> words = answer;
        int shifts = 0;
        while (true) {
            Candidate best = ter.best(words);
            if (ter.tries >= 1000 || best == null || best.gain <= 0) {
                return shifts + ter.distance(words);
            }
            shifts++;
            words = best.words;
        }
    }

    private Candidate best(List<Integer> words) {
        int[][] matrix = matrix(words);
        int[] at = new int[reference.size()];
        boolean[] wordErs = new boolean[words.size()];
        boolean[] referenceErs = new boolean[reference.size()];
        align(matrix, words, at, wordErs, referenceErs);
        List<Candidate> candidates = new ArrayList<>();
        for (int start = 0; start < words.size(); start++) {
            for (int place = 0; place < reference.size(); place++) {
                for (int length = 1; length <= 10 && Math.abs(place - start) <= 50; length++) {
                    if (start + length > words.size()
                            || place + length > reference.size()
                            || !words.subList(start, start + length).equals(reference.subList(place, place + length))) {
                        break;
                    }
                    if (any(wordErs, start, length)
                            && any(referenceErs, place, length)
                            && !(start <= at[place] && at[place] < start + length)) {
                        add(candidates, words, start, length, at, place);
                        if (tries >= 1000) {
                            return null;
                        }
                    }
                }
            }
        }
        return candidates.stream()
                .max(Comparator.comparingInt(Candidate::gain)
                        .thenComparingInt(Candidate::length)
                        .thenComparingInt(c -> -c.start)
                        .thenComparingInt(c -> -c.target))
                .orElse(null);
    }

    private void add(List<Candidate> candidates, List<Integer> words, int start, int length, int[] at, int place) {
        int before = -1;
        for (int offset = -1; offset < length; offset++) {
            int target = place + offset < 0 ? 0 : at[place + offset] + 1;
            if (target != before) {
                before = target;
                tries++;
                List<Integer> moved = moved(words, start, length, target);
                int gain = distance(words) - distance(moved);
                candidates.add(new Candidate(gain, length, start, target, moved));
            }
        }
    }

    private static List<Integer> moved(List<Integer> words, int start, int length, int target) {
        List<Integer> rest = new ArrayList<>(words.subList(0, start));
        rest.addAll(words.subList(start + length, words.size()));
        // A target inside the block counts from the block's start on, one behind it without the block's own words.
        int place = target <= start ? target : target > start + length ? target - length : target;
        rest.addAll(Math.min(place, rest.size()), words.subList(start, start + length));
        return rest;
    }

    private int distance(List<Integer> words) {
        return matrix(words)[words.size()][reference.size()];
    }

    private int[][] matrix(List<Integer> words) {
        int n = words.size();
        int m = reference.size();
        int[][] cells = new int[n + 1][m + 1];
        double ratio = n == 0 ? 1 : (double) m / n;
        int width = 25 < ratio / 2 ? (int) Math.ceil(ratio / 2 + 25) : 25;
        for (int[] row : cells) {
            Arrays.fill(row, NONE);
        }
        for (int j = 0; j <= m; j++) {
            cells[0][j] = j;
        }
        for (int i = 1; i <= n; i++) {
            int diagonal = (int) Math.floor(i * ratio);
            int end = i == n ? m + 1 : Math.min(m + 1, diagonal + width);
            for (int j = Math.max(0, diagonal - width); j < end; j++) {
                cells[i][j] = cells[i - 1][j] + 1;
                if (j > 0) {
                    int same = words.get(i - 1).equals(reference.get(j - 1)) ? 0 : 1;
                    int best = Math.min(cells[i - 1][j - 1] + same, cells[i][j - 1] + 1);
                    cells[i][j] = Math.min(cells[i][j], best);
                }
            }
        }
        return cells;
    }

    private void align(int[][] cells, List<Integer> words, int[] at, boolean[] wordErs, boolean[] referenceErs) {
        int i = words.size();
        int j = reference.size();
        while (i > 0 || j > 0) {
            boolean same = i > 0 && j > 0 && words.get(i - 1).equals(reference.get(j - 1));
            if (i > 0 && j > 0 && cells[i - 1][j - 1] + (same ? 0 : 1) == cells[i][j]) {
                i--;
                j--;
                at[j] = i;
                wordErs[i] = !same;
                referenceErs[j] = !same;
            } else if (i > 0 && cells[i - 1][j] + 1 == cells[i][j]) {
                wordErs[--i] = true;
            } else {
                referenceErs[--j] = true;
                at[j] = i - 1;
            }
        }
    }

    private static boolean any(boolean[] errors, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (errors[i]) {
                return true;
            }
        }
        return false;
    }
}
