package dev.etalon.cli.golden;

import dev.etalon.app.golden.GoldenImport;
import dev.etalon.cli.guideline.GuidelineFiles;
import dev.etalon.cli.output.GoldenText;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.rating.estimate.SamplingDesign;
import dev.etalon.rating.golden.GoldenColumns;
import dev.etalon.rating.golden.Part;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a golden set of labels. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Make a golden set of a file of labels (JSONL, JSON, CSV, TSV, Parquet), or add them to one.",
            "It keeps how the answers were chosen, who said what, and the guideline's version; each item is in one part: train, dev or test."
        })
final class GoldenImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The labels.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--guideline",
            required = true,
            paramLabel = "GUIDELINE",
            description = "The guideline that people labelled by: a file, or the name of one that ships with Etalon.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String guideline;

    @Option(
            names = "--to",
            paramLabel = "GOLDEN",
            defaultValue = "golden.jsonl",
            description = "The golden set; where it exists the labels are added (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path to;

    @Option(names = "--id", paramLabel = "COLUMN", description = "The id; by default id, sample_id, task_id or qid.")
    private @Nullable String id;

    @Option(
            names = "--input",
            paramLabel = "COLUMN",
            description = "What was asked; by default input, question, prompt or query.")
    private @Nullable String input;

    @Option(
            names = "--answer",
            paramLabel = "COLUMN",
            defaultValue = "answer",
            description = "The answer that was labelled (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String answer;

    @Option(names = "--against", paramLabel = "COLUMN", description = "The other answer, where two were compared.")
    private @Nullable String against;

    @Option(names = "--label", paramLabel = "COLUMN", description = "The settled label.")
    private @Nullable String label;

    @Option(
            names = "--rater",
            paramLabel = "NAME=COLUMN",
            description = "A person and the column of that person's label; may be repeated.")
    private List<String> raters = List.of();

    @Option(
            names = "--map",
            paramLabel = "RAW=LABEL",
            description = "From what stands in the columns to a label of the guideline's scale; may be repeated.")
    private List<String> mapping = List.of();

    @Option(
            names = "--design",
            paramLabel = "DESIGN",
            description = "How the answers were chosen: random, balanced, enriched or hand-picked.")
    private @Nullable String design;

    @Option(names = "--stratum", paramLabel = "COLUMN", description = "What an answer was drawn from.")
    private @Nullable String stratum;

    @Option(names = "--probability", paramLabel = "COLUMN", description = "With which probability it was drawn.")
    private @Nullable String probability;

    @Option(
            names = "--group",
            paramLabel = "COLUMN",
            description =
                    "Answers with the same value stay in one part: turns of a conversation, answers to one question.")
    private @Nullable String group;

    @Option(
            names = "--version-column",
            paramLabel = "COLUMN",
            description = "The guideline's version by which an answer was labelled; by default that of --guideline.")
    private @Nullable String version;

    @Option(
            names = "--train",
            paramLabel = "SHARE",
            defaultValue = "0.2",
            description = "The share of groups for examples and optimisers (default: ${DEFAULT-VALUE}).")
    private double train;

    @Option(
            names = "--test",
            paramLabel = "SHARE",
            defaultValue = "0.4",
            description = "The share of groups to be looked at once; the rest is dev (default: ${DEFAULT-VALUE}).")
    private double test;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "Of the parts (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        GoldenColumns columns = new GoldenColumns(
                answer,
                against,
                label,
                Pairs.of("--rater", raters),
                Pairs.of("--map", mapping),
                stratum,
                probability,
                group,
                version);
        GoldenImport.Result result = GoldenImport.run(new GoldenImport.Options(
                file,
                to,
                GuidelineFiles.read(guideline),
                id,
                input,
                columns,
                design == null ? null : SamplingDesign.named(design),
                new Part.Shares(train, test),
                seed));
        PrintWriter out = spec.commandLine().getOut();
        out.print(GoldenText.of(result, to));
        out.flush();
        return ExitCode.PASS;
    }
}
