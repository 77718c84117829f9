package dev.etalon.verify.proof.metamath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole of set.mm (public domain), where Debian's package metamath-databases is installed. */
@Tag("slow")
class SetMmTest {
    private static final Path FILE = Path.of("/usr/share/metamath/databases/set.mm");
    private static final int MUTATED_THEOREMS = 2000;

    private static InputStream open() throws Exception {
        assumeTrue(
                Files.isReadable(FILE),
                "SKIPPED: 1 check of set.mm: " + FILE + " is missing; scripts/install-test-tools.sh proofs installs it");
        return Files.newInputStream(FILE);
    }

    @Test
    void verifiesEveryProof() throws Exception {
        try (InputStream in = open()) {
            DatabaseCheck check = MetamathDatabase.verify(in);
            assertThat(check.faults()).isEmpty();
            assertThat(check.proved()).isGreaterThan(37_000);
        }
    }

    @Test
    void rejectsMutatedProofs() throws Exception {
        Random random = new Random(20210101);
        List<String> accepted = new ArrayList<>();
        int[] tried = new int[1];
        ProofSink sink = read -> {
            if (random.nextInt(37_759) < MUTATED_THEOREMS) {
                List<String> mutant = ProofMutation.of(read, random);
                tried[0]++;
                if (holds(read, mutant)) {
                    accepted.add(read.theorem().label() + ": " + read.proof() + " -> " + mutant);
                }
            }
        };
        try (InputStream in = open()) {
            MetamathDatabase.read(in, sink);
        }
        assertThat(tried[0]).isGreaterThan(1500);
        assertThat(accepted).isEmpty();
    }

    private static boolean holds(ProofSink.Read read, List<String> proof) {
        try {
            new ProofChecker(read.symbols(), ProofLimits.DEFAULT).check(read.theorem(), proof, read.labels());
            return true;
        } catch (MetamathException e) {
            return false;
        }
    }
}
