package dev.etalon.app.wiring;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.core.dataset.Sample;
import dev.etalon.files.DatasetFile;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.judge.GoldenExamples;
import dev.etalon.rating.judge.HumanLabel;
import dev.etalon.rating.judge.Showing;
import dev.etalon.rating.prompt.FewShot;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a suite has its judge see beside guideline and answer. */
final class JudgeExamples {
    private JudgeExamples() {}

    static Showing showing(Options judge, Guideline guideline) {
        Showing.Reference reference = judge.findText("reference")
                .map(word -> Showing.Reference.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Showing.Reference.AS_GUIDELINE);
        @Nullable String against = judge.findText("against").orElse(null);
        @Nullable
        FewShot examples = judge.findGroup("examples")
                .map(group -> fewShot(group, guideline, against))
                .orElse(null);
        return new Showing(reference, examples);
    }

    private static FewShot fewShot(Options group, Guideline guideline, @Nullable String against) {
        Map<String, String> mapping = JudgeScorers.mapping(group, "mapping");
        GoldenExamples columns = new GoldenExamples(
                group.text("answer"),
                against,
                new HumanLabel(group.text("verdict"), mapping),
                group.findText("reason").orElse(null));
        Path file = group.file("file");
        try (Stream<Sample> samples = DatasetFile.open(file).samples()) {
            List<Sample> golden = samples.toList();
            return new FewShot(
                    columns.of(guideline, golden),
                    Math.toIntExact(group.whole("count")),
                    FewShot.Choice.valueOf(group.text("choice").toUpperCase(Locale.ROOT)),
                    group.whole("seed"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }
}
