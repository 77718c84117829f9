package dev.etalon.cli.command;

import dev.etalon.cli.doctor.DoctorCommand;
import dev.etalon.cli.golden.GoldenCommand;
import dev.etalon.cli.guideline.GuidelineCommand;
import dev.etalon.cli.judge.JudgeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command itself: only its subcommands do something. */
@Command(
        name = "etalon",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Measures the quality of LLM answers, and says how far the measure can be trusted.",
        subcommands = {
            RunCommand.class,
            AnswerCommand.class,
            ScoreCommand.class,
            InitCommand.class,
            ValidateCommand.class,
            PlanCommand.class,
            RunsCommand.class,
            ShowCommand.class,
            CompareCommand.class,
            LeaderboardCommand.class,
            OptimizeCommand.class,
            JudgeCommand.class,
            GuidelineCommand.class,
            GoldenCommand.class,
            ExportCommand.class,
            SchemaCommand.class,
            ScorersCommand.class,
            DoctorCommand.class
        },
        footer = {
            "",
            "Exit codes:",
            "    0  complete, and the gate (if there is one) passed",
            "    1  the gate failed; of doctor: something is missing",
            "    2  usage or configuration",
            "    3  the gate is inconclusive: too little data for its margin",
            "    4  too many errors",
            "    5  no samples",
            "    6  the budget is reached",
            "  130  interrupted",
            "",
            "Runs are kept in the folder .etalon of the working directory (see --store)."
        })
public final class EtalonCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "a command is missing, for example: etalon run suite.yaml");
    }
}
