package dev.etalon.verify.proof.metamath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPInputStream;
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
                "SKIPPED: 1 check of set.mm: " + FILE
                        + " is missing; scripts/install-test-tools.sh proofs installs it");
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
        assertThat(accepted).as("accepted, of " + tried[0]).isEmpty();
    }

    /** The proofs of miniF2F were written over a later set.mm: they hold, or name a theorem that Debian's set.mm does not have yet. */
    @Test
    void checksThePublishedProofsOfMiniF2f() throws Exception {
        MetamathDatabase database;
        try (InputStream in = open()) {
            database = MetamathDatabase.read(in);
        }
        List<String> unread = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        int proved = 0;
        for (JsonNode row : miniF2f()) {
            try {
                ProofTask task = database.statement(row.path("statement").asText());
                if (row.hasNonNull("proof")) {
                    String why = refusal(task, row.path("proof").asText());
                    proved += why.isEmpty() ? 1 : 0;
                    refused.add(why);
                }
            } catch (MetamathException e) {
                unread.add(e.text());
            }
        }
        refused.removeIf(String::isEmpty);
        assertThat(unread).containsExactly("line 1: the label aime-1994-p3.3 is used twice");
        assertThat(proved).isGreaterThanOrEqualTo(23);
        assertThat(refused).allSatisfy(why -> assertThat(why).contains("no statement is called"));
        assertThat(proved + refused.size()).isEqualTo(45);
    }

    private static String refusal(ProofTask task, String proof) {
        try {
            assertThat(task.check(proof, ProofLimits.DEFAULT).axioms()).isNotEmpty();
            return "";
        } catch (MetamathException e) {
            return e.text();
        }
    }

    private static List<JsonNode> miniF2f() throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        InputStream packed = Objects.requireNonNull(SetMmTest.class.getResourceAsStream("minif2f.jsonl.gz"));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(new ObjectMapper().readTree(line));
            }
        }
        return rows;
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
