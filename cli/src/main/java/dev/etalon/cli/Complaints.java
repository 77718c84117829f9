package dev.etalon.cli;

import dev.etalon.app.suite.source.SuiteException;
import dev.etalon.app.usecase.UnknownRunException;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.core.compare.IncomparableException;
import dev.etalon.core.dataset.DatasetException;
import dev.etalon.core.run.ConfigChangedException;
import dev.etalon.core.run.RunInUseException;
import dev.etalon.optimize.journal.JournalException;
import dev.etalon.rating.guideline.GuidelineException;
import dev.etalon.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;

/** Says in plain words what went wrong. What a person can mend gets one message, anything else is a defect and gets its trace. */
final class Complaints implements CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        switch (e) {
            case ConfigChangedException changed ->
                command.getErr()
                        .println("etalon: " + changed.getMessage()
                                + "\nTo go on with it, undo the change; to begin a new run, add --new.");
            case RunInUseException problem ->
                command.getErr().println("etalon: " + problem.getMessage() + "; or begin a new run, with --new");
            case JournalException problem ->
                command.getErr().println("etalon: " + problem.getMessage() + "\nTo begin a new search, add --new.");
            case SuiteException problem -> command.getErr().println(problem.getMessage());
            case DatasetException problem -> say(command, problem);
            case UnknownRunException problem -> say(command, problem);
            case IncomparableException problem -> say(command, problem);
            case GuidelineException problem -> say(command, problem);
            case StoreException problem -> say(command, problem);
            case UncheckedIOException problem -> say(command, problem);
            case IOException problem -> say(command, problem);
            case IllegalArgumentException problem -> say(command, problem);
            default -> {
                command.getErr().println("etalon: this is a defect in Etalon; please report it with what follows");
                e.printStackTrace(command.getErr());
            }
        }
        return ExitCode.USAGE;
    }

    private static void say(CommandLine command, Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        command.getErr().println("etalon: " + message);
    }

    /** A wrong option or argument: what is wrong, the nearest right one, and where help is. */
    static int usage(CommandLine.ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("etalon: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
        command.getErr().println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }
}
