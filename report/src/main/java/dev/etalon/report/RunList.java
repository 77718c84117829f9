package dev.etalon.report;

import dev.etalon.core.run.Run;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Runs as a list for a terminal. */
public final class RunList {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private RunList() {}

    public static String text(List<Run> runs) {
        if (runs.isEmpty()) {
            return "No runs are kept here. 'etalon run SUITE' makes one.\n";
        }
        Table table = new Table("run", "suite", "started", "status", "measures");
        for (Run run : runs) {
            table.row(
                    run.id(),
                    Terminal.line(run.suite(), 40),
                    TIME.format(run.started()),
                    run.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    Terminal.line(
                            run.measures().stream().map(Run.MeasureKey::name).collect(Collectors.joining(", ")), 60));
        }
        return table.text();
    }
}
