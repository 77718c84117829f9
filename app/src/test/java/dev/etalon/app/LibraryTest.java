package dev.etalon.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.app.usecase.ShowRun;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.run.Evaluation;
import dev.etalon.core.run.Run;
import dev.etalon.core.subject.Subject;
import dev.etalon.files.Columns;
import dev.etalon.files.DatasetFile;
import dev.etalon.files.DatasetOptions;
import dev.etalon.metrics.Metrics;
import dev.etalon.metrics.match.LabelOptions;
import dev.etalon.report.TextReport;
import dev.etalon.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of the library, word by word, run. */
class LibraryTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void theReadmesLinesRun() throws InterruptedException {
        String report = readme(new Classifier(), ROOT.resolve("examples/data/rucola/answers.jsonl"), folder);

        assertThat(report).contains("1368 samples").containsPattern("label +accuracy +all +6\\d\\.\\d%");
    }

    @Test
    void theReadmeShowsTheseLines() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/etalon/app/LibraryTest.java"));
        String shown =
                source.substring(source.indexOf("// README\n") + 10, source.lastIndexOf("        // end of README"));

        assertThat(Files.readString(ROOT.resolve("README.md")))
                .contains(shown.stripTrailing().stripIndent());
    }

    private static String readme(Classifier classifier, Path file, Path store) throws InterruptedException {
        // README
        DatasetOptions options = DatasetOptions.DEFAULT.withColumns(
                Columns.USUAL.withInput("sentence").withReferences("label"));
        try (Stores stores = Stores.open(store)) {
            Run run = Evaluation.of("rucola")
                    .dataset(DatasetFile.open(file, options))
                    .subject(Subject.of(sample -> classifier.classify(sample)))
                    .measures(Metrics.label(LabelOptions.DEFAULT))
                    .store(stores.runs())
                    .run();
            return TextReport.of(new ShowRun(stores.runs()).report(run.id()));
        }
        // end of README
    }

    /** A short sentence is more often acceptable. */
    private static final class Classifier {
        String classify(Sample sample) {
            return sample.input().length() < 120 ? "acceptable" : "unacceptable";
        }
    }
}
