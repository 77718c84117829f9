package dev.etalon.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A run as one self-contained page that needs no network: the JSON report with a viewer around it. Nothing of a run ever becomes
 * markup: the data sits in a script element of type JSON with every {@code <} escaped, and the viewer sets text only.
 */
public final class HtmlReport {
    private HtmlReport() {}

    public static String of(RunReport report) {
        return resource("report.html")
                .replace("/*style*/", resource("report.css"))
                .replace("/*script*/", resource("evidence.js") + resource("report.js"))
                .replace("/*data*/", safe(JsonReport.of(report)));
    }

    /** JSON that cannot end its script element. U+2028 and U+2029 are line ends to old script engines. */
    private static String safe(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
