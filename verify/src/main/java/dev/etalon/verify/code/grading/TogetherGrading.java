package dev.etalon.verify.code.grading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.verify.code.language.Build;
import dev.etalon.verify.code.language.Part;
import dev.etalon.verify.code.language.PlainText;
import dev.etalon.verify.code.language.Started;
import dev.etalon.verify.code.language.Toolchain;
import dev.etalon.verify.code.language.Wire;
import dev.etalon.verify.sandbox.Reply;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.verdict.Verification;

/**
 * Grades candidate and tests in one process, for tests that cannot be split. Only the runner's last words with a secret that it was told
 * count, so leaving early passes nothing; but a candidate that looks around in its own process can find the secret, which is why the
 * evidence says {@code integrity: in-process}.
 */
final class TogetherGrading {
    private final Toolchain toolchain;
    private final Bounds bounds;
    private final String versionKey;

    TogetherGrading(Toolchain toolchain, Bounds bounds, String versionKey) {
        this.toolchain = toolchain;
        this.bounds = bounds;
        this.versionKey = versionKey;
    }

    Verification grade(Build.Together together) throws SandboxException, InterruptedException {
        try (Started both = Started.of(toolchain.sandbox(), toolchain.job(Part.TOGETHER, bounds.limits()))) {
            String secret = Candidate.nonce();
            ObjectNode order = together.load().deepCopy();
            both.session().send(Wire.write(order.put("id", secret)));
            Verification verdict = switch (both.session().receive(bounds.time())) {
                case Reply.Gone gone -> Candidate.ended(gone, bounds.time());
                case Reply.Line line -> verdict(Wire.read(line.text()).orElseGet(Wire::object), secret);
            };
            both.close();
            return marked(verdict, together.why(), both);
        }
    }

    private static Verification verdict(JsonNode said, String secret) {
        boolean passed = said.path("verdict").asText().equals("passed")
                && said.path("id").asText().equals(secret);
        return passed ? SplitGrading.passed() : SplitGrading.failed(said);
    }

    private Verification marked(Verification verdict, String why, Started both) {
        return switch (verdict) {
            case Verification.Proved proved ->
                new Verification.Proved(proved.evidence()
                        .with(versionKey, both.version())
                        .with("integrity", "in-process")
                        .with("not_split", PlainText.head(why)));
            case Verification.Refuted refuted ->
                new Verification.Refuted(refuted.evidence()
                        .with(versionKey, both.version())
                        .with("integrity", "in-process")
                        .with("not_split", PlainText.head(why))
                        .with("stderr", PlainText.tail(both.session().errorText())));
            default -> verdict;
        };
    }
}
