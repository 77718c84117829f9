package dev.etalon.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final List<Sample> TEN = samples(10);

    @Test
    void takesARange() {
        assertThat(ids(Selection.ALL.limit(2).offset(3), TEN)).containsExactly("s3", "s4");
        assertThat(ids(Selection.ALL.limit(0), TEN)).isEmpty();
        assertThat(ids(Selection.ALL.offset(20), TEN)).isEmpty();
        assertThat(ids(Selection.ALL, TEN)).hasSize(10);
    }

    @Test
    void takesIdsInTheOrderOfTheDataset() {
        assertThat(ids(Selection.ALL.ids(List.of("s7", "s2")), TEN)).containsExactly("s2", "s7");
    }

    @Test
    void refusesIdsThatAreNotThere() {
        Selection selection = Selection.ALL.ids(List.of("s7", "nope"));

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> ids(selection, TEN))
                .withMessageContaining("nope")
                .withMessageNotContaining("s7");
    }

    @Test
    void takesIdsKnownFromElsewhereAndPassesOverUnknownOnes() {
        assertThat(ids(Selection.ALL.among(Set.of("s1", "gone")), TEN)).containsExactly("s1");
        assertThat(ids(Selection.ALL.among(Set.of()), TEN)).isEmpty();
        assertThat(ids(Selection.ALL.among(Set.of("s1", "s2")).among(Set.of("s2", "s3")), TEN))
                .containsExactly("s2");
    }

    @Test
    void takesSamplesByMetadata() {
        assertThat(ids(Selection.ALL.where("n", "4"), TEN)).containsExactly("s4");
        assertThat(ids(Selection.ALL.where("of.parity", "odd").limit(2), TEN)).containsExactly("s1", "s3");
        assertThat(ids(Selection.ALL.where("tags", "t5"), TEN)).containsExactly("s5");
        assertThat(ids(Selection.ALL.where("of.parity", "odd").where("n", "4"), TEN))
                .isEmpty();
    }

    @Test
    void refusesAFieldThatNoSampleHas() {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> ids(Selection.ALL.where("tagz", "t5"), TEN))
                .withMessageContaining("tagz")
                .withMessageContaining("Did you mean \"tags\"?");
    }

    @Test
    void filtersBeforeItDrawsAndDrawsBeforeItCuts() {
        Selection odd = Selection.ALL.where("of.parity", "odd");

        assertThat(ids(odd.sample(5, 1).limit(5), TEN)).containsExactly("s1", "s3", "s5", "s7", "s9");
        assertThat(ids(Selection.ALL.limit(3).sample(4, 1), TEN))
                .isEqualTo(ids(Selection.ALL.sample(4, 1), TEN).subList(0, 3));
    }

    @Property
    void drawsTheSameSampleInAnyOrder(@ForAll @IntRange(max = 60) int size, @ForAll long seed) {
        List<Sample> samples = samples(50);
        List<Sample> shuffled = new ArrayList<>(samples);
        Collections.shuffle(shuffled, new Random(seed));
        Selection selection = Selection.ALL.sample(size, seed);

        List<String> drawn = ids(selection, samples);
        assertThat(drawn).hasSize(Math.min(size, 50)).doesNotHaveDuplicates();
        assertThat(ids(selection, shuffled)).containsExactlyInAnyOrderElementsOf(drawn);
        assertThat(samples.stream().map(Sample::id).filter(drawn::contains)).isEqualTo(drawn);
        assertThat(ids(Selection.ALL.sample(size + 5, seed), samples)).containsAll(drawn);
    }

    @Test
    void drawsEverySampleEquallyOften() {
        int[] times = new int[10];
        for (long seed = 0; seed < 3000; seed++) {
            ids(Selection.ALL.sample(3, seed), TEN).forEach(id -> times[Integer.parseInt(id.substring(1))]++);
        }
        // 900 expected, standard deviation 25: five of them
        assertThat(times).satisfies(all -> assertThat(IntStream.of(all)).allMatch(n -> Math.abs(n - 900) < 125));
    }

    @Test
    void changesTheFingerprintWithTheSelection() {
        Dataset source = new Dataset() {
            @Override
            public Stream<Sample> samples() {
                return TEN.stream();
            }

            @Override
            public String fingerprint() {
                return "f";
            }
        };

        String first = Selection.ALL.limit(3).of(source).fingerprint();
        assertThat(first)
                .hasSize(64)
                .isEqualTo(Selection.ALL.limit(3).of(source).fingerprint());
        assertThat(Selection.ALL.limit(4).of(source).fingerprint()).isNotEqualTo(first);
        assertThat(Selection.ALL.of(source).fingerprint()).isEqualTo("f");
        assertThat(Selection.ALL.limit(3).of(Dataset.of(TEN)).fingerprint()).isEmpty();
    }

    @Test
    void closesTheSource() {
        List<String> closed = new ArrayList<>();
        Dataset source = () -> TEN.stream().onClose(() -> closed.add("x"));

        Selection.ALL
                .ids(List.of("s1"))
                .sample(1, 1)
                .limit(1)
                .of(source)
                .samples()
                .close();

        assertThat(closed).hasSize(2);
    }

    @Test
    void refusesNegativeNumbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> Selection.ALL.limit(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Selection.ALL.offset(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Selection.ALL.sample(-1, 0));
    }

    private static List<String> ids(Selection selection, List<Sample> samples) {
        try (Stream<Sample> selected = selection.of(Dataset.of(samples)).samples()) {
            return selected.map(Sample::id).toList();
        }
    }

    private static List<Sample> samples(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> Sample.of("s" + i, "input")
                        .withMetadata("n", i)
                        .withMetadata("tags", List.of("t" + i, "all"))
                        .withMetadata("of", Map.of("parity", i % 2 == 0 ? "even" : "odd")))
                .toList();
    }
}
