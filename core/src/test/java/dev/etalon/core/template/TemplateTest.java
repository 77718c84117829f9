package dev.etalon.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.etalon.core.template.Template.Literal;
import dev.etalon.core.template.Template.Placeholder;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static final List<String> NAMES = List.of("id", "input", "metadata.*");

    @Test
    void fillsPlacesByName() {
        Template template = Template.of("Q{{id}}: {{ input }} ({{metadata.lang}})");

        assertThat(template.placeholders()).containsExactly("id", "input", "metadata.lang");
        assertThat(template.fill(Map.of("id", "7", "input", "why?", "metadata.lang", "en")::get))
                .isEqualTo("Q7: why? (en)");
    }

    @Test
    void leavesPlacesInsideValuesAlone() {
        assertThat(Template.of("{{input}}{{id}}").fill(Map.of("input", "{{id}}", "id", "{{input}}")::get))
                .isEqualTo("{{id}}{{input}}");
    }

    @Test
    void closesAtTheFirstBraces() {
        assertThat(Template.of("{\"a\":{\"b\":{{input}}}}").parts())
                .containsExactly(new Literal("{\"a\":{\"b\":"), new Placeholder("input"), new Literal("}}"));
    }

    @Test
    void keepsEscapedBraces() {
        assertThat(Template.of("a \\{{x}} {{id}}").fill(name -> "1")).isEqualTo("a {{x}} 1");
    }

    @Test
    void namesTheLineOfAnOpenPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.of("one\ntwo {{input\nthree }}"))
                .withMessageContaining("line 2")
                .withMessageContaining("not closed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.of("{{ }}"))
                .withMessageContaining("line 1")
                .withMessageContaining("no name");
    }

    @Test
    void namesTheNearestRightPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.of("{{inptu}}").allowing(NAMES))
                .withMessageContaining("{{inptu}} is not known")
                .withMessageContaining("Did you mean \"input\"?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.of("{{metadata.}}").allowing(NAMES));
        assertThat(Template.of("{{metadata.a.b}}").allowing(NAMES).placeholders())
                .containsExactly("metadata.a.b");
    }

    @Property
    void keepsTextWithoutPlacesAsItIs(@ForAll String text) {
        String plain = text.replace("{{", "");

        assertThat(Template.of(plain).fill(name -> "never")).isEqualTo(plain);
    }

    @Property
    void insertsAnyValueUnchanged(@ForAll String value) {
        assertThat(Template.of("<{{a}}>").fill(name -> value)).isEqualTo("<" + value + ">");
    }
}
