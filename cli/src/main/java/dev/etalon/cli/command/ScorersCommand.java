package dev.etalon.cli.command;

import dev.etalon.app.wiring.ScorerCatalogue;
import dev.etalon.cli.running.ExitCode;
import dev.etalon.core.naming.NearestName;
import dev.etalon.report.JsonReport;
import dev.etalon.report.ScorerCard;
import dev.etalon.report.ScorerList;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what can score answers. */
@Command(
        name = "scorers",
        mixinStandardHelpOptions = true,
        description = "List the scorers that a suite can name, or show one with its options.")
final class ScorersCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Show this one with its signature and options.")
    private @Nullable String name;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<ScorerCard> cards = ScorerCatalogue.all();
        PrintWriter out = spec.commandLine().getOut();
        if (name == null) {
            out.print(json ? JsonReport.pretty(cards) + "\n" : ScorerList.text(cards));
        } else {
            ScorerCard card = card(cards, name);
            out.print(json ? JsonReport.pretty(card) + "\n" : ScorerList.one(card));
        }
        out.flush();
        return ExitCode.PASS;
    }

    private ScorerCard card(List<ScorerCard> cards, String wanted) {
        List<String> names = cards.stream().map(ScorerCard::name).toList();
        return cards.stream()
                .filter(card -> card.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no scorer \"" + wanted + "\"." + NearestName.hint(wanted, names)));
    }
}
