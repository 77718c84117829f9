package dev.etalon.verify.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.SandboxSource;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProofScorerTest {
    private static final SandboxSource NONE = minimum -> {
        throw new SandboxException("no sandbox here");
    };

    private static Score score(ProofOptions options, Sample sample, String answer) throws InterruptedException {
        return new ProofScorer(options, NONE).score(sample, Answer.of(answer));
    }

    private static Path database(Path folder) throws Exception {
        try (InputStream in = Objects.requireNonNull(ProofScorerTest.class.getResourceAsStream("metamath/logic.mm"))) {
            return Files.write(folder.resolve("logic.mm"), in.readAllBytes());
        }
    }

    @Test
    void checksProofsOverADatabaseOfTheSuite(@TempDir Path folder) throws Exception {
        ProofOptions options = ProofOptions.of(ProofSystem.METAMATH).withDatabase(database(folder));
        Sample named = Sample.of("1", "prove id").withMetadata("theorem", "id2");
        assertThat(score(options, named, "Use id:\n```metamath\nwp id\n```\nDone.")
                        .toString())
                .contains("verdict=proved", "axioms=[ax-k, ax-s, mp]");
        assertThat(score(options, named, "wp id2").toString()).contains("verdict=refuted", "uses id2 itself");
        Sample stated = Sample.of("2", "prove it").withMetadata("statement", "new $p |- ( q -> q ) $= ? $.");
        assertThat(score(options, stated, "wq id").toString()).contains("verdict=proved");
        assertThat(score(options, stated, "Sure — here it is").toString()).contains("verdict=refuted");
    }

    @Test
    void checksProofsOverADatabaseOfTheSample(@TempDir Path folder) throws Exception {
        String source = Files.readString(database(folder));
        Sample sample =
                Sample.of("1", "prove id").withMetadata("theorem", "id2").withMetadata("database", source);
        assertThat(score(ProofOptions.of(ProofSystem.METAMATH), sample, "wp id").toString())
                .contains("verdict=proved");
    }

    @Test
    void doesNotBlameTheAnswerForABrokenTask(@TempDir Path folder) throws Exception {
        ProofOptions options = ProofOptions.of(ProofSystem.METAMATH);
        List<Score> scores = List.of(
                score(options, Sample.of("1", "x"), "wp id"),
                score(
                        options,
                        Sample.of("1", "x").withMetadata("theorem", "id").withMetadata("database", "$c"),
                        "wp id"),
                score(
                        options.withDatabase(database(folder)),
                        Sample.of("1", "x").withMetadata("theorem", "no"),
                        "wp id"),
                score(
                        options.withDatabase(folder.resolve("none.mm")),
                        Sample.of("1", "x").withMetadata("theorem", "no"),
                        "x"));
        assertThat(scores)
                .allSatisfy(score -> assertThat(score)
                        .isInstanceOfSatisfying(
                                Score.Failed.class,
                                failed -> assertThat(failed.failure().kind()).isEqualTo(FailureKind.SCORER)));
    }

    @ParameterizedTest
    @EnumSource(names = {"COQ", "LEAN"})
    void runsNothingWithoutASandbox(ProofSystem system) throws Exception {
        Sample sample = Sample.of("1", "x").withMetadata("theorem", "t").withMetadata("statement", "True");
        assertThat(score(ProofOptions.of(system), sample, "Proof. exact I. Qed."))
                .isInstanceOfSatisfying(
                        Score.Failed.class,
                        failed -> assertThat(failed.failure().kind()).isEqualTo(FailureKind.NO_SANDBOX));
    }

    @Test
    void refusesOptionsThatDoNotFit() {
        assertThatThrownBy(() -> ProofOptions.of(ProofSystem.COQ).withDatabase(Path.of("set.mm")))
                .hasMessageContaining("database is for metamath");
        assertThatThrownBy(() -> ProofOptions.of(ProofSystem.METAMATH).withAxioms(List.of("a")))
                .hasMessageContaining("axioms is for coq and lean");
    }
}
