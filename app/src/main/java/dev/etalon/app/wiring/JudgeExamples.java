package dev.etalon.app.wiring;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.core.dataset.Sample;
import dev.etalon.files.DatasetFile;
import dev.etalon.rating.guideline.Guideline;
import dev.etalon.rating.judge.GoldenExamples;
import dev.etalon.rating.judge.HumanLabel;
import dev.etalon.rating.judge.Showing;
import dev.etalon.rating.prompt.Example;
import dev.etalon.rating.prompt.FewShot;
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
        try {
            return new FewShot(
                    rated(group, guideline, against, Map.of()),
                    Math.toIntExact(group.whole("count")),
                    FewShot.Choice.valueOf(group.text("choice").toUpperCase(Locale.ROOT)),
                    group.whole("seed"));
        } catch (IllegalArgumentException e) {
            throw in(group, e);
        }
    }

    /** What a learned judge learns from. */
    static List<Example> golden(Options group, Guideline guideline, @Nullable String against) {
        try {
            return rated(group, guideline, against, JudgeScorers.mapping(group, "where"));
        } catch (IllegalArgumentException e) {
            throw in(group, e);
        }
    }

    private static List<Example> rated(
            Options group, Guideline guideline, @Nullable String against, Map<String, String> where) {
        GoldenExamples columns = new GoldenExamples(
                group.text("answer"),
                against,
                new HumanLabel(group.text("verdict"), JudgeScorers.mapping(group, "mapping")),
                group.keys().contains("reason") ? group.text("reason") : null);
        try (Stream<Sample> samples = DatasetFile.open(group.file("file")).samples()) {
            return columns.of(
                    guideline,
                    samples.filter(sample -> where.entrySet().stream()
                                    .allMatch(only -> sample.text(only.getKey())
                                            .filter(only.getValue()::equals)
                                            .isPresent()))
                            .toList());
        }
    }

    private static IllegalArgumentException in(Options group, IllegalArgumentException e) {
        return new IllegalArgumentException(group.file("file") + ": " + e.getMessage(), e);
    }
}
