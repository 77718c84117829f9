package dev.etalon.cli.command;

import dev.etalon.app.leaderboard.ComparisonColumns;
import dev.etalon.app.leaderboard.ComparisonFile;
import dev.etalon.app.leaderboard.ComparisonRuns;
import dev.etalon.app.leaderboard.Comparisons;
import dev.etalon.cli.output.LeaderboardText;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.cli.running.StoreOption;
import dev.etalon.rating.exam.Certificate;
import dev.etalon.rating.exam.Certificates;
import dev.etalon.rating.leaderboard.Board;
import dev.etalon.rating.leaderboard.BoardOptions;
import dev.etalon.rating.leaderboard.BoardOptions.Ties;
import dev.etalon.rating.leaderboard.Leaderboard;
import dev.etalon.report.JsonReport;
import dev.etalon.store.Stores;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ranks systems by comparisons of their answers. */
@Command(
        name = "leaderboard",
        mixinStandardHelpOptions = true,
        description = {
            "Rank systems by comparisons of their answers (Bradley-Terry), with intervals over questions.",
            "From a file with a row a comparison, or from kept runs: etalon leaderboard --scorer exact gpt=last~1 claude=last"
        })
final class LeaderboardCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE|NAME=RUN",
            arity = "1..*",
            description = "A file of comparisons; or, with --scorer, two runs or more with the names of their systems.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<String> sources;

    @Option(
            names = "--scorer",
            paramLabel = "NAME",
            description = "Compare runs by this scorer: the higher score wins.")
    private @Nullable String scorer;

    @Option(
            names = "--a",
            paramLabel = "COLUMN",
            defaultValue = "system_a",
            description = "The system of answer A (default: ${DEFAULT-VALUE}).")
    private String a = "";

    @Option(
            names = "--b",
            paramLabel = "COLUMN",
            defaultValue = "system_b",
            description = "The system of answer B (default: ${DEFAULT-VALUE}).")
    private String b = "";

    @Option(
            names = "--winner",
            paramLabel = "COLUMN",
            defaultValue = "winner",
            description = "A, B or tie, or the name of the better system (default: ${DEFAULT-VALUE}).")
    private String winner = "";

    @Option(
            names = "--question",
            paramLabel = "COLUMN",
            description = "What both answered; intervals are over questions (default: the usual names, else each row).")
    private @Nullable String question;

    @Option(
            names = "--answers",
            paramLabel = "COLUMN",
            split = ",",
            defaultValue = "answer_a,answer_b",
            description = "The two columns with the answers, for --style (default: ${DEFAULT-VALUE}).")
    private List<String> answers = List.of();

    @Option(
            names = "--ties",
            paramLabel = "WHAT",
            defaultValue = "half",
            description = "What a tie is: half (a win for each) or rao-kupper (an outcome of its own).")
    private String ties = "";

    @Option(
            names = "--style",
            description = "Take length, headings, lists and bold out of the ratings, and say what they are worth.")
    private boolean style;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "Of the judge that gave the verdicts: its error is told beside the board.")
    private @Nullable Path certificate;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Of the bootstrap (default: 1000).")
    private int draws;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0", description = "Of the bootstrap (default: 0).")
    private long seed;

    @Option(names = "--md", paramLabel = "FILE", description = "Write Markdown.")
    private @Nullable Path markdown;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Mixin
    private StoreOption store = new StoreOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        BoardOptions options = options();
        Comparisons comparisons = comparisons();
        if (comparisons.duels().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("etalon: there is no comparison with a verdict in " + comparisons.source());
            return ExitCode.NO_SAMPLES;
        }
        Board board = Leaderboard.of(comparisons.duels(), options);
        Certificate judge = certificate == null ? null : Certificates.read(certificate);
        LeaderboardText text = new LeaderboardText(board, comparisons, options, judge);
        if (markdown != null) {
            Files.writeString(markdown, text.markdown());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? JsonReport.of(board) + "\n" : text.text());
        out.flush();
        return ExitCode.PASS;
    }

    private BoardOptions options() {
        try {
            Ties what = Ties.valueOf(ties.toUpperCase(Locale.ROOT).replace('-', '_'));
            return BoardOptions.USUAL
                    .withTies(what)
                    .withStyle(style)
                    .withDraws(draws)
                    .withSeed(seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--ties takes half or rao-kupper, --draws 100 or more (" + e.getMessage() + ")");
        }
    }

    private Comparisons comparisons() throws Exception {
        if (scorer == null) {
            if (sources.size() > 1 || answers.size() != 2) {
                throw new ParameterException(
                        spec.commandLine(),
                        "name one file of comparisons and two columns of answers; runs are compared with --scorer NAME");
            }
            return ComparisonFile.read(
                    Path.of(sources.getFirst()),
                    new ComparisonColumns(a, b, winner, question, answers.get(0), answers.get(1)));
        }
        try (Stores stores = store.open()) {
            return new ComparisonRuns(stores.runs()).compare(systems(), scorer);
        }
    }

    private Map<String, String> systems() {
        Map<String, String> systems = new LinkedHashMap<>();
        for (String source : sources) {
            int equals = source.indexOf('=');
            String name = equals < 0 ? source : source.substring(0, equals);
            if (systems.put(name, source.substring(equals + 1)) != null) {
                throw new ParameterException(spec.commandLine(), "two systems are called " + name);
            }
        }
        if (systems.size() < 2) {
            throw new ParameterException(spec.commandLine(), "a leaderboard of runs needs two of them or more");
        }
        return systems;
    }
}
