package dev.etalon.metrics.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SequenceTest {

    @Property(tries = 500)
    void findsTheSubsequenceThatTheTableGives(
            @ForAll @Size(max = 20) List<@IntRange(max = 4) Integer> rows,
            @ForAll @Size(max = 20) List<@IntRange(max = 4) Integer> columns) {
        compare(array(rows), array(columns));
    }

    @Test
    void findsLongSubsequencesToo() {
        Random random = new Random(3);
        for (int alphabet : new int[] {2, 5, 200}) {
            for (int length : new int[] {63, 64, 65, 128, 200}) {
                compare(
                        random.ints(length, 0, alphabet).toArray(),
                        random.ints(210 - length / 2, 0, alphabet).toArray());
            }
        }
    }

    @Property(tries = 500)
    void countsSharedNgramsAsOftenAsBothHaveThem(
            @ForAll @Size(max = 30) List<@IntRange(max = 3) Integer> one,
            @ForAll @Size(max = 30) List<@IntRange(max = 3) Integer> other) {
        int[] shared = new NgramOverlap(array(one), 5).shared(array(other));
        for (int n = 1; n <= 5; n++) {
            List<List<Integer>> left = ngrams(one, n);
            int expected = 0;
            for (List<Integer> ngram : ngrams(other, n)) {
                expected += left.remove(ngram) ? 1 : 0;
            }
            assertThat(shared[n - 1]).isEqualTo(expected);
        }
    }

    @Test
    void countsAnyNumberOfSequencesWithTheSameOverlap() {
        NgramOverlap overlap = new NgramOverlap(new int[] {1, 2, 1, 2}, 2);
        assertThat(overlap.shared(new int[] {1, 2, 1})).containsExactly(3, 2);
        assertThat(overlap.shared(new int[] {1, 2, 1})).containsExactly(3, 2);
    }

    @Property
    void numbersWordsInTheOrderOfFirstSight(@ForAll @Size(max = 400) List<@StringLength(max = 2) String> words) {
        WordNumbers numbers = new WordNumbers();
        List<String> seen = words.stream().distinct().toList();
        assertThat(numbers.of(words))
                .containsExactly(words.stream().mapToInt(seen::indexOf).toArray());
        assertThat(numbers.size()).isEqualTo(seen.size());
    }

    private static List<List<Integer>> ngrams(List<Integer> symbols, int n) {
        List<List<Integer>> made = new ArrayList<>();
        for (int i = 0; i + n <= symbols.size(); i++) {
            made.add(symbols.subList(i, i + n));
        }
        return made;
    }

    private static void compare(int[] rows, int[] columns) {
        int[][] table = table(rows, columns);
        boolean[] expected = new boolean[rows.length];
        int i = rows.length;
        int j = columns.length;
        while (i > 0 && j > 0) {
            if (rows[i - 1] == columns[j - 1]) {
                expected[--i] = true;
                j--;
            } else if (table[i][j - 1] > table[i - 1][j]) {
                j--;
            } else {
                i--;
            }
        }
        CommonSubsequence common = new CommonSubsequence(columns);
        boolean[] marks = new boolean[rows.length];
        common.places(rows, marks);
        assertThat(marks)
                .as(Arrays.toString(rows) + " " + Arrays.toString(columns))
                .isEqualTo(expected);
        assertThat(common.length(rows)).isEqualTo(table[rows.length][columns.length]);
        assertThat(CommonSubsequence.length(rows, columns, 200)).isEqualTo(table[rows.length][columns.length]);
    }

    private static int[][] table(int[] rows, int[] columns) {
        int[][] table = new int[rows.length + 1][columns.length + 1];
        for (int i = 1; i <= rows.length; i++) {
            for (int j = 1; j <= columns.length; j++) {
                table[i][j] = rows[i - 1] == columns[j - 1]
                        ? table[i - 1][j - 1] + 1
                        : Math.max(table[i - 1][j], table[i][j - 1]);
            }
        }
        return table;
    }

    private static int[] array(List<Integer> symbols) {
        return symbols.stream().mapToInt(Integer::intValue).toArray();
    }
}
