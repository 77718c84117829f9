package dev.etalon.core.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows that keep only what is not zero hold the same as those that keep all. */
class RowsTest {
    private final Random random = new Random(7);

    @Test
    void sparseRowsEqualDenseOnes() {
        List<double[]> vectors = vectors(50, 40);
        Rows dense = Rows.of(vectors);
        Rows sparse = Rows.ofSparse(vectors.stream().map(RowsTest::sparse).toList());
        assertEqual(sparse, dense);
        assertEqual(sparse.widened(60), dense.widened(60));
        assertEqual(sparse.beside(dense), dense.beside(dense));
        assertEqual(dense.beside(sparse), dense.beside(dense));
        assertThat(Bootstrap.of(sparse, sums -> sums[0] / sums[1], 200, 3).percentile(0.9))
                .isEqualTo(
                        Bootstrap.of(dense, sums -> sums[0] / sums[1], 200, 3).percentile(0.9));
    }

    @Test
    void clustersAddUpWhatTheyHold() {
        ClusterSums sums = new ClusterSums(false);
        List<double[]> vectors = vectors(300, 30);
        double[] total = new double[30];
        for (int i = 0; i < vectors.size(); i++) {
            sums.add(i % 7, vectors.get(i));
            for (int k = 0; k < 30; k++) {
                total[k] += vectors.get(i)[k];
            }
        }
        assertThat(sums.rows().sum()).containsExactly(total);
        assertThat(sums.sum()).containsExactly(total);
    }

    @Test
    void resamplingGivesTheSameWhateverIsKept() {
        for (int width : new int[] {40, 30_000}) {
            List<double[]> before = vectors(50, width);
            List<double[]> after = vectors(50, width);
            Rows dense = Rows.of(before);
            Rows sparse = Rows.ofSparse(before.stream().map(RowsTest::sparse).toList());
            Rows sparseAfter =
                    Rows.ofSparse(after.stream().map(RowsTest::sparse).toList());

            assertThat(randomised(sparse, sparseAfter)).isEqualTo(randomised(dense, Rows.of(after)));
            assertThat(Bootstrap.of(sparse, sum -> sum[0] / sum[1], 200, 3).percentile(0.95))
                    .isEqualTo(
                            Bootstrap.of(dense, sum -> sum[0] / sum[1], 200, 3).percentile(0.95));
        }
    }

    private static Significance randomised(Rows before, Rows after) {
        return ApproximateRandomisation.of(before, after, sum -> sum[0] / sum[1], 199, 5);
    }

    private static void assertEqual(Rows one, Rows other) {
        assertThat(one.size()).isEqualTo(other.size());
        assertThat(one.width()).isEqualTo(other.width());
        assertThat(one.sum()).containsExactly(other.sum());
        double[] less = one.sum();
        one.subtractFrom(less, 3);
        double[] alsoLess = other.sum();
        other.subtractFrom(alsoLess, 3);
        assertThat(less).containsExactly(alsoLess);
        for (int r = 0; r < one.size(); r++) {
            assertThat(one.row(r)).containsExactly(other.row(r));
        }
    }

    private List<double[]> vectors(int count, int width) {
        List<double[]> vectors = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            double[] row = new double[width];
            row[0] = random.nextInt(2);
            row[1] = 1;
            row[random.nextInt(width)] = random.nextInt(5);
            vectors.add(row);
        }
        return vectors;
    }

    private static SparseRow sparse(double[] row) {
        SparseRow sparse = new SparseRow();
        sparse.add(row);
        return sparse;
    }
}
