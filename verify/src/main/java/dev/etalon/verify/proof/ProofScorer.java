package dev.etalon.verify.proof;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.SandboxSource;
import dev.etalon.verify.verdict.Verification;

/** 1 where the answer proves the sample's statement, 0 where it does not. Nothing is believed that a proof checker did not check. */
public final class ProofScorer implements Scorer {
    private final ProofVerifier verifier;

    public ProofScorer(ProofOptions options, SandboxSource sandboxes) {
        Toolbox toolbox = new Toolbox(options, sandboxes);
        this.verifier = switch (options.system()) {
            case METAMATH -> new MetamathVerifier(options.database());
            case COQ -> new CoqVerifier(options, toolbox);
            case LEAN -> new LeanVerifier(options, toolbox);
        };
    }

    @Override
    public Score score(Sample sample, Answer answer) throws InterruptedException {
        try {
            return verifier.verify(sample, ProofText.inside(answer.text())).score();
        } catch (SandboxException e) {
            return Verification.notVerified(FailureKind.NO_SANDBOX, String.valueOf(e.getMessage()))
                    .score();
        } catch (IllegalArgumentException e) {
            return Verification.notVerified(FailureKind.SCORER, String.valueOf(e.getMessage()))
                    .score();
        }
    }
}
