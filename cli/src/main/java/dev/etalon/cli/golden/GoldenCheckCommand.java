package dev.etalon.cli.golden;

import dev.etalon.cli.guideline.GuidelineFiles;
import dev.etalon.cli.output.GoldenText;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.core.stats.Confidence;
import dev.etalon.rating.golden.GoldenFile;
import dev.etalon.rating.golden.GuidelineStamp;
import dev.etalon.rating.golden.health.Adjudication;
import dev.etalon.rating.golden.health.GoldenCheck;
import dev.etalon.rating.golden.health.GoldenHealth;
import dev.etalon.report.JsonReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks a golden set over. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Look a golden set over: how far people agree, which labels are doubtful, which to make next.",
            "Exits with 1 where labels contradict each other or the guideline, with 3 where they are only too few."
        })
final class GoldenCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "GOLDEN", description = "The golden set, as 'etalon golden import' makes it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--guideline",
            paramLabel = "GUIDELINE",
            description = "The guideline as it reads now, to find labels that were made by another text.")
    private @Nullable String guideline;

    @Option(
            names = "--judge",
            paramLabel = "NAME=COLUMN",
            description = "A judge whose verdicts stand in a column of the items; may be repeated.")
    private List<String> judges = List.of();

    @Option(
            names = "--map",
            paramLabel = "RAW=LABEL",
            description = "From what stands in those columns to a label of the scale; may be repeated.")
    private List<String> mapping = List.of();

    @Option(
            names = "--adjudicate",
            paramLabel = "FILE",
            description = "Write the doubtful items there, with the reasons, to be settled and imported again.")
    private @Nullable Path list;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Map<String, String> labels = Pairs.of("--map", mapping);
        List<GoldenCheck.Judge> recorded = Pairs.of("--judge", judges).entrySet().stream()
                .map(judge -> new GoldenCheck.Judge(judge.getKey(), judge.getValue(), labels))
                .toList();
        GuidelineStamp now = guideline == null ? null : GuidelineStamp.of(GuidelineFiles.read(guideline));
        GoldenHealth health = GoldenCheck.of(GoldenFile.read(file), now, recorded, Confidence.USUAL);
        if (list != null) {
            Adjudication.write(health.suspects(), list);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? JsonReport.pretty(health) + "\n" : GoldenText.of(health, file, list));
        out.flush();
        return health.contradicts() ? ExitCode.GATE_FAILED : health.tooFew() ? ExitCode.INCONCLUSIVE : ExitCode.PASS;
    }
}
