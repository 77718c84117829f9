package dev.etalon.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClusterSumsTest {

    @Test
    void addsUpPerClusterAndFillsShortVectorsUp() {
        ClusterSums sums = new ClusterSums(false);
        sums.add(7, new double[] {1});
        sums.add(3, new double[] {2, 5});
        sums.add(7, new double[] {4, 1, 9});
        assertThat(sums.sum()).containsExactly(7, 6, 9);
        assertThat(sums.rows().row(0)).containsExactly(2, 5, 0);
        assertThat(sums.rows().row(1)).containsExactly(5, 1, 9);
        assertThat(sums.clusters()).isEqualTo(2);
        assertThat(sums.repeated()).isTrue();
    }

    @Test
    void leavesTheVectorsOfTheCallerAlone() {
        ClusterSums sums = new ClusterSums(true);
        double[] vector = {1};
        sums.add(1, vector);
        sums.add(1, vector);
        assertThat(vector).containsExactly(1);
        assertThat(sums.rows().row(0)).containsExactly(2);
    }

    @Test
    void dealsClustersIntoGroupsAboveTheMost() {
        ClusterSums sums = new ClusterSums(true);
        for (int i = 0; i < 50_000; i++) {
            sums.add(ClusterSums.key("sample " + i), new double[] {i, 1});
        }
        assertThat(sums.dealt()).isTrue();
        assertThat(sums.repeated()).isFalse();
        assertThat(sums.clusters()).isEqualTo(50_000);
        assertThat(sums.rows().size()).isEqualTo(ClusterSums.MOST);
        assertThat(sums.rows().sum()).containsExactly(49_999.0 * 25_000, 50_000);
    }

    @Test
    void countsRepeatsOfDealtClusters() {
        ClusterSums sums = new ClusterSums(true);
        for (int i = 0; i < 3_000; i++) {
            sums.add(ClusterSums.key("sample " + i), new double[] {1});
        }
        sums.add(ClusterSums.key("sample 2999"), new double[] {1});
        assertThat(sums.clusters()).isEqualTo(3_000);
        assertThat(sums.repeated()).isTrue();
    }

    @Property(tries = 20)
    void theOrderOfArrivalChangesNothing(@ForAll @IntRange(min = 1, max = 5_000) int clusters, @ForAll long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 2 * clusters; i++) {
            order.add(i % clusters);
        }
        Rows straight = rows(order);
        Collections.shuffle(order, new Random(seed));
        Rows shuffled = rows(order);
        assertThat(shuffled.size()).isEqualTo(straight.size());
        for (int r = 0; r < straight.size(); r++) {
            assertThat(shuffled.row(r)).containsExactly(straight.row(r), within(1e-9));
        }
    }

    private static Rows rows(List<Integer> order) {
        ClusterSums sums = new ClusterSums(false);
        order.forEach(i -> sums.add(ClusterSums.key("cluster " + i), new double[] {i, 1}));
        return sums.rows();
    }

    @Property(tries = 50)
    void momentsGiveTheMeanOfTheClusters(@ForAll @IntRange(min = 1, max = 200) int clusters, @ForAll long seed) {
        Random random = new Random(seed);
        ClusterMoments moments = new ClusterMoments();
        double[] sums = new double[clusters];
        double[] counts = new double[clusters];
        for (int c = 0; c < clusters; c++) {
            counts[c] = c == 0 ? 1 : random.nextInt(4);
            for (int i = 0; i < counts[c]; i++) {
                double value = 1_000 + random.nextDouble();
                sums[c] += value;
                moments.add(ClusterSums.key("cluster " + c), value, 1);
            }
        }
        ClusteredMean expected = ClusteredMean.of(sums, counts);
        assertThat(moments.mean().value()).isCloseTo(expected.value(), within(1e-9));
        assertThat(moments.mean().clusters()).isEqualTo(expected.clusters());
        assertThat(moments.mean().single()).isEqualTo(expected.single());
        if (expected.clusters() > 1) {
            assertThat(moments.mean().standardError()).isCloseTo(expected.standardError(), within(1e-9));
        }
    }
}
