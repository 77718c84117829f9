package dev.etalon.report;

import java.util.ArrayList;
import java.util.List;

/** A plain page of headings, paragraphs and tables that needs no network and runs no script. All text is escaped. */
public final class Page {
    private static final String STYLE =
            "body{font:15px/1.5 system-ui,sans-serif;max-width:70em;margin:2em auto;padding:0 1em}"
                    + "table{border-collapse:collapse;margin:1em 0}td,th{border:1px solid #ccc;padding:.3em .6em;text-align:left;"
                    + "vertical-align:top}th{background:#f4f4f4}@media(prefers-color-scheme:dark){body{background:#111;color:#ddd}"
                    + "th{background:#222}td,th{border-color:#444}}";

    private final String title;
    private final StringBuilder body = new StringBuilder();

    public Page(String title) {
        this.title = title;
        body.append("<h1>").append(escaped(title)).append("</h1>\n");
    }

    public Page heading(String text) {
        body.append("<h2>").append(escaped(text)).append("</h2>\n");
        return this;
    }

    public Page paragraph(String text) {
        body.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** @param rows each with as many cells as the head */
    public Page table(List<String> head, List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(row(head, "th"));
        rows.forEach(row -> lines.add(row(row, "td")));
        body.append("<table>\n").append(String.join("\n", lines)).append("\n</table>\n");
        return this;
    }

    private static String row(List<String> cells, String tag) {
        StringBuilder row = new StringBuilder("<tr>");
        cells.forEach(cell -> row.append('<')
                .append(tag)
                .append('>')
                .append(escaped(cell))
                .append("</")
                .append(tag)
                .append('>'));
        return row.append("</tr>").toString();
    }

    public String html() {
        return "<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>" + escaped(title) + "</title><style>"
                + STYLE + "</style></head><body>\n" + body + "</body></html>\n";
    }

    private static String escaped(String text) {
        return Terminal.line(text, Integer.MAX_VALUE)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
