package dev.etalon.cli.running;

import dev.etalon.report.HtmlReport;
import dev.etalon.report.JsonReport;
import dev.etalon.report.JunitReport;
import dev.etalon.report.MarkdownReport;
import dev.etalon.report.RunReport;
import dev.etalon.report.TextReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where and how the report of a run is written. */
public final class ReportOptions {
    @Option(names = "--html", paramLabel = "FILE", description = "Write one offline page.")
    private @Nullable Path html;

    @Option(names = "--md", paramLabel = "FILE", description = "Write Markdown for a pull request.")
    private @Nullable Path markdown;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write JUnit XML.")
    private @Nullable Path junit;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    /** Whether JSON is asked for in place of text. */
    public boolean json() {
        return json;
    }

    public void write(RunReport report, PrintWriter out) throws IOException {
        write(html, report, HtmlReport::of);
        write(markdown, report, MarkdownReport::of);
        write(junit, report, JunitReport::of);
        out.print(json ? JsonReport.of(report) + "\n" : TextReport.of(report));
        out.flush();
    }

    private static void write(@Nullable Path file, RunReport report, Function<RunReport, String> format)
            throws IOException {
        if (file != null) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, format.apply(report));
        }
    }
}
