package dev.etalon.verify.proof.metamath;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Coverage-guided fuzzing of the reader and of the checker of proofs: whatever comes, they answer or refuse in words. */
class MetamathFuzzTest {
    private static final ProofLimits SMALL = new ProofLimits(10_000, 100_000, 1000, 100_000);

    @FuzzTest(maxDuration = "1m")
    void database(FuzzedDataProvider data) throws Exception {
        try {
            MetamathDatabase.verify(Logic.stream(data.consumeRemainingAsAsciiString()));
        } catch (MetamathException refused) {
            requireWords(refused);
        }
    }

    @FuzzTest(maxDuration = "1m")
    void proof(FuzzedDataProvider data) throws Exception {
        try {
            Logic.database().theorem("id2").check("( wi ax-k ax-s mp k1 ) " + data.consumeRemainingAsAsciiString(), SMALL);
        } catch (MetamathException refused) {
            requireWords(refused);
        }
    }

    private static void requireWords(MetamathException refused) {
        if (refused.text().isBlank()) {
            throw new IllegalStateException("refused without a word");
        }
    }
}
