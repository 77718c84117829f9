package dev.etalon.rating.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedGuidelinesTest {

    static Iterable<String> names() {
        return Guidelines.shippedNames();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWholeAndNamedAsItsFile(String name) {
        Guideline guideline = Guidelines.shipped(name);

        assertThat(guideline.name() + "." + guideline.language()).isEqualTo(name);
        assertThat(guideline.sections().stream().map(Section::kind))
                .containsExactlyInAnyOrder(Section.Kind.TASK, Section.Kind.EDGE_CASES, Section.Kind.EXAMPLES);
    }

    @ParameterizedTest
    @MethodSource("names")
    void saysTheSameInBothLanguages(String name) {
        Guideline guideline = Guidelines.shipped(name);
        Guideline english = Guidelines.shipped(guideline.name() + ".en");

        assertThat(guideline.version()).isEqualTo(english.version());
        assertThat(guideline.scale().labels()).isEqualTo(english.scale().labels());
        assertThat(guideline.inputs()).isEqualTo(english.inputs());
        assertThat(guideline.criteria()).hasSameSizeAs(english.criteria());
    }

    @Test
    void namesTheNearestForAMisspeltName() {
        assertThatThrownBy(() -> Guidelines.shipped("answer-usefulnes.en"))
                .isInstanceOf(GuidelineException.class)
                .hasMessageContaining("Did you mean \"answer-usefulness.en\"?");
    }

    @Test
    void theDocsShowAGuidelineThatCanBeRead() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "guidelines.md"));
        int start = page.indexOf("```markdown\n") + "```markdown\n".length();

        Guideline guideline = Guidelines.parse("guidelines.md", page.substring(start, page.indexOf("```", start)));

        assertThat(guideline.name()).isEqualTo("grounded");
        assertThat(guideline.scale()).isInstanceOf(Scale.Binary.class);
    }
}
