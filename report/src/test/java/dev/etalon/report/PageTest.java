package dev.etalon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void noTextBecomesMarkup() {
        String page = new Page("<b>title")
                .heading("<i>")
                .paragraph("a & b \"c\" \u001b[31m")
                .table(List.of("<th>"), List.of(List.of("<script>alert(1)</script>")))
                .html();

        assertThat(page)
                .contains("&lt;b&gt;title", "a &amp; b &quot;c&quot;", "<td>&lt;script&gt;alert(1)&lt;/script&gt;</td>")
                .doesNotContain("<script", "<b>", "\u001b");
    }
}
