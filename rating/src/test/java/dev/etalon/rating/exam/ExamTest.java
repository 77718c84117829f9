package dev.etalon.rating.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.traffic.Usage;
import dev.etalon.rating.estimate.GoldenTable;
import dev.etalon.rating.estimate.SamplingDesign;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamTest {
    private static final ExamTerms TERMS = new ExamTerms(
            SamplingDesign.RANDOM, List.of("ann", "bob", "eve"), Map.of("1", "pass", "0", "fail"), Bar.NONE);

    private static Sample sample(String id, String ann, String bob) {
        return Sample.of(id, "").withMetadata("ann", ann).withMetadata("bob", bob);
    }

    @Test
    void countsTheTableOfFirstVerdictsAndTheFlipsOfTheOthers() {
        Exam exam = new Exam(TERMS);
        exam.add(sample("a", "1", "1"), 0, Score.labelled("pass", "pass"));
        exam.add(sample("a", "1", "1"), 1, Score.labelled("fail", "pass"));
        exam.add(sample("b", "1", "0"), 0, Score.labelled("pass", "fail"));
        exam.add(sample("b", "1", "0"), 1, Score.labelled("pass", "fail"));
        exam.add(sample("c", "pass", "PASS"), 0, Score.labelled("fail", "pass"));
        exam.add(sample("d", "", "1"), 0, Score.labelled("fail", null));
        exam.add(sample("e", "0", "0"), 0, Score.failed(FailureKind.REFUSED, "no"));
        exam.add(sample("f", "0", "0"), 0, Score.abstained("cannot tell"));

        ExamResult result = exam.result(0.95);

        assertThat(result.table()).isEqualTo(new GoldenTable(1, 1, 1, 0));
        assertThat(result.answers()).isEqualTo(3);
        assertThat(result.unlabelled()).isEqualTo(1);
        assertThat(result.flips()).isEqualTo(0.5);
        assertThat(result.missing()).isEqualTo(Map.of("refused", 1L, "abstained", 1L));
        assertThat(result.baseline()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(result.people().value())
                .as("a, c, e, f agree; b does not; d has one label")
                .isEqualTo(0.8);
    }

    @Test
    void hasNoTableOnAnotherScale() {
        Exam exam = new Exam(TERMS);
        exam.add(Sample.of("a", ""), 0, Score.labelled("2", "3"));

        assertThat(exam.result(0.95).table()).isNull();
        assertThat(exam.result(0.95).people()).isNull();
        assertThat(exam.result(0.95).flips()).isNull();
    }

    @Test
    void aBarIsProvedByTheWholeInterval() {
        List<Mark> marks =
                List.of(new Mark("accuracy", 0.9, 0.82, 0.95, "Wilson"), new Mark("kappa", null, null, null, null));

        assertThat(new Bar(Map.of("accuracy", 0.8)).standing(marks)).isEqualTo(Bar.Standing.ABOVE);
        assertThat(new Bar(Map.of("accuracy", 0.85)).standing(marks)).isEqualTo(Bar.Standing.NOT_PROVED);
        assertThat(new Bar(Map.of("accuracy", 0.91)).standing(marks)).isEqualTo(Bar.Standing.BELOW);
        assertThat(new Bar(Map.of("accuracy", 0.8, "kappa", 0.1)).standing(marks))
                .as("a mark without a value proves nothing")
                .isEqualTo(Bar.Standing.BELOW);
        assertThat(Bar.NONE.standing(marks)).isEqualTo(Bar.Standing.ABOVE);
        assertThatThrownBy(() -> new Bar(Map.of("acuracy", 0.8)).standing(marks))
                .hasMessageContaining("acuracy")
                .hasMessageContaining("accuracy, kappa");
    }

    @Test
    void aCertificateComesBackFromItsFile(@TempDir Path folder) throws Exception {
        Certificate certificate = new Certificate(
                "gpt",
                "judge|v1|model:x",
                "2026-01-01T00:00:00Z",
                "run",
                SamplingDesign.ENRICHED,
                0.95,
                List.of(new Mark("accuracy", 0.9, 0.82, 0.95, "Wilson"), new Mark("kappa", null, null, null, null)),
                List.of(),
                new ExamResult(
                        10, 1, Map.of("refused", 2L), new GoldenTable(1, 2, 3, 4), null, 0.6, null, 0.1, Usage.NONE),
                new Bar(Map.of("accuracy", 0.8)),
                Bar.Standing.ABOVE);
        Path file = folder.resolve("inner/gpt.json");
        Certificates.write(certificate, file);

        assertThat(Certificates.read(file)).isEqualTo(certificate);
        Path other = Files.writeString(folder.resolve("other.json"), "{\"rater\": \"x\"}");
        assertThatThrownBy(() -> Certificates.read(other)).hasMessageContaining("other.json is no certificate");
        Path none = folder.resolve("none.json");
        assertThatThrownBy(() -> Certificates.read(none)).hasMessageContaining("there is no certificate");
    }
}
