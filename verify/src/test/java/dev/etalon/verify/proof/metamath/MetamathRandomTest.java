package dev.etalon.verify.proof.metamath;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Broken texts are refused in words: no other exception, no endless reading. */
class MetamathRandomTest {
    private static final ProofLimits SMALL = new ProofLimits(10_000, 100_000, 1000, 100_000);

    @Property(tries = 500)
    void survivesMutatedDatabases(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int mutations)
            throws Exception {
        Random random = new Random(seed);
        List<String> tokens = new ArrayList<>(Arrays.asList(Logic.source().split("\\s+")));
        for (int i = 0; i < mutations; i++) {
            mutate(tokens, random);
        }
        try {
            DatabaseCheck check = MetamathDatabase.verify(Logic.stream(String.join(" ", tokens)));
            assertThat(check.proved() + check.failed()).isLessThanOrEqualTo(20);
        } catch (MetamathException e) {
            assertThat(e.text()).startsWith("line ");
        }
    }

    @Property(tries = 500)
    void survivesRandomBytes(@ForAll byte[] bytes) throws Exception {
        try {
            assertThat(MetamathDatabase.read(new java.io.ByteArrayInputStream(bytes))
                            .size())
                    .isZero();
        } catch (MetamathException e) {
            assertThat(e.text()).startsWith("line ");
        }
    }

    @Property(tries = 500)
    void survivesRandomProofs(@ForAll long seed, @ForAll @StringLength(max = 50) String noise) throws Exception {
        Random random = new Random(seed);
        List<String> tokens = new ArrayList<>(List.of("(", "wi", "ax-k", "ax-s", "mp", "k1", ")"));
        for (int i = 0; i < 30; i++) {
            tokens.add(String.valueOf((char) ('A' + random.nextInt(26))));
        }
        mutate(tokens, random);
        for (String proof : List.of(String.join(" ", tokens), noise, String.join(" ", tokens) + noise)) {
            try {
                ProofCheck check = Logic.database().theorem("id2").check(proof, SMALL);
                assertThat(check.axioms()).contains("mp");
            } catch (MetamathException e) {
                assertThat(e.text()).isNotBlank();
            }
        }
    }

    private static void mutate(List<String> tokens, Random random) {
        int at = random.nextInt(tokens.size());
        String other = tokens.get(random.nextInt(tokens.size()));
        switch (random.nextInt(4)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.set(at, other);
            case 2 -> tokens.add(at, other);
            default -> tokens.set(at, String.valueOf((char) random.nextInt(256)));
        }
    }
}
