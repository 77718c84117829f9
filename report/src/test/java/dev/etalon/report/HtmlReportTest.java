package dev.etalon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    @TempDir
    Path folder;

    @Test
    void thePageFetchesNothingAndTheDataCannotEndItsElement() {
        String page = HtmlReport.of(Examples.report());

        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http://", "https://", "src=\"", "href=", "<img", "hacked'</script>")
                .contains("default-src 'none'");
        assertThat(page.replace("http://www.w3.org/2000/svg", "").split("</script>", -1))
                .hasSize(3);
    }

    /** The page in a real browser: figures and rows are there, and what an answer holds stays text. */
    @Test
    void aBrowserShowsTheReportAndRunsNothingOfAnAnswer() throws Exception {
        String dom = dom("");

        assertThat(dom).contains("86.7%", "[78.1, 92.2]%", "domain = law", "&lt;img src=x onerror=");
        assertThat(dom)
                .containsPattern("<title>capitals &amp; \"more\" · Etalon</title>")
                .doesNotContain("<img");
    }

    /** A link to one sample opens it; what differs between expected and got is marked, and nothing else. */
    @Test
    void aBrowserOpensANamedSampleWithItsEvidence() throws Exception {
        String dom = dom("#s2");

        assertThat(dom)
                .contains("<span class=\"chip bad\">refuted</span>")
                .contains("[1, <mark class=\"missing\">2</mark>, 3]")
                .contains("[1, <mark class=\"added\">5</mark>, 3]")
                .contains("<pre class=\"fixed wrap\">sorted_by([3, 2, 1])</pre>")
                .containsPattern("outcome</td><td class=\"mono\">wrong answer</td>")
                .doesNotContain("<img");
    }

    private String dom(String fragment) throws Exception {
        Path browser = browser();
        Path page = Files.writeString(folder.resolve("report.html"), HtmlReport.of(Examples.report()));
        Path out = folder.resolve("dom.html");
        Process process = new ProcessBuilder(List.of(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=2000",
                        "--dump-dom",
                        page.toUri() + fragment))
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private static Path browser() throws IOException {
        List<Path> places = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .toList();
        Path found = places.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(found != null, "skipped: no Chromium; scripts/install-test-tools.sh installs it");
        return found;
    }
}
