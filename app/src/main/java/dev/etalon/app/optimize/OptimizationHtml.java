package dev.etalon.app.optimize;

import dev.etalon.app.optimize.OptimizationReport.Node;
import java.util.List;
import java.util.Objects;

/** The report of an optimisation as one page that needs no network and no script. What models wrote never becomes markup. */
public final class OptimizationHtml {
    private static final String STYLE = """
            body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c}
            table{border-collapse:collapse}td,th{padding:.3rem .7rem;border-bottom:1px solid #ddd;text-align:left}
            tr.winner{background:#eaf6ea}pre{background:#f6f6f6;padding:.7rem;white-space:pre-wrap;overflow-wrap:anywhere}
            .add{background:#dff3df}.cut{background:#f9dede}svg{border:1px solid #ddd}small{color:#666}
            """;

    private OptimizationHtml() {}

    public static String of(OptimizationReport report) {
        StringBuilder page = new StringBuilder(
                        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(safe(report.suite()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(safe(report.suite() + ": " + report.objective()))
                .append("</h1>\n");
        lines(page, OptimizationText.result(report));
        lines(page, OptimizationText.cost(report));
        page.append("<h2>The front</h2>\n").append(FrontPlot.svg(report.front()));
        front(page, report.front());
        page.append("<h2>Candidates</h2>\n<pre>")
                .append(safe(String.join("\n", OptimizationText.tree(report))))
                .append("</pre>\n");
        report.family().forEach(node -> candidate(page, node, report.best()));
        return page.append("</body></html>\n").toString();
    }

    private static void lines(StringBuilder page, List<String> lines) {
        lines.forEach(line -> page.append("<p>").append(safe(line)).append("</p>\n"));
    }

    private static void front(StringBuilder page, Front front) {
        page.append("<table><tr>");
        FrontText.head(front)
                .forEach(cell -> page.append("<th>").append(safe(cell)).append("</th>"));
        page.append("</tr>\n");
        List<List<String>> rows = FrontText.rows(front);
        for (int i = 0; i < rows.size(); i++) {
            page.append(front.points().get(i).winner() ? "<tr class=\"winner\">" : "<tr>");
            rows.get(i).forEach(cell -> page.append("<td>").append(safe(cell)).append("</td>"));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
        lines(page, front.trades());
        page.append("<p><small>").append(safe(FrontText.NOTE)).append("</small></p>\n");
    }

    private static void candidate(StringBuilder page, Node node, int best) {
        page.append("<h3>Candidate ").append(node.number()).append("</h3>\n");
        if (!node.why().isEmpty()) {
            page.append("<p>").append(safe("Taken for " + node.why() + ".")).append("</p>\n");
        }
        if (node.number() == 0 || node.number() == best) {
            node.texts()
                    .forEach((component, text) -> page.append("<p>")
                            .append(safe("The " + component + ":"))
                            .append("</p>\n<pre>")
                            .append(safe(text))
                            .append("</pre>\n"));
        }
        node.changes().forEach(change -> {
            page.append("<p>")
                    .append(safe("What changed in the " + change.component() + ":"))
                    .append("</p>\n<pre>");
            change.diff().forEach(line -> page.append(diff(line)).append('\n'));
            page.append("</pre>\n<details><summary>The reflection</summary><pre>")
                    .append(safe(change.reflection()))
                    .append("</pre></details>\n");
        });
    }

    private static String diff(String line) {
        String kind = line.startsWith("+") ? "add" : line.startsWith("-") ? "cut" : "";
        return kind.isEmpty() ? safe(line) : "<span class=\"" + kind + "\">" + safe(line) + "</span>";
    }

    static String safe(String text) {
        return Objects.requireNonNull(text, "text is null")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
