package dev.etalon.verify.code.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PythonExtractorTest {
    private static final String PROMPT = "import math\n\ndef area(r):\n    \"\"\"The area.\"\"\"\n";
    private static final PythonExtractor EXTRACTOR = new PythonExtractor(PROMPT, "area");

    @Test
    void takesTheLastBlockThatDefinesTheFunctionAndPutsThePromptsImportsBefore() {
        Extraction extraction = EXTRACTOR.extract("""
                First try:
                ```python
                def area(r):
                    return r
                ```
                Better:
                ```python
                def area(r):
                    return math.pi * r * r
                ```
                Use it so:
                ```python
                print(area(2))
                ```
                """);

        assertThat(extraction.sources().getFirst())
                .isEqualTo("import math\n\n\ndef area(r):\n    return math.pi * r * r\n");
        assertThat(extraction.how()).isEqualTo("the last fenced block that defines the function");
    }

    @Test
    void completesThePromptWithABody() {
        assertThat(EXTRACTOR.extract("    return math.pi * r * r\n").sources())
                .first()
                .isEqualTo(PROMPT + "    return math.pi * r * r\n");
    }

    @Test
    void indentsABodyThatLostItsIndentation() {
        assertThat(EXTRACTOR.extract("x = r * r\nreturn math.pi * x").sources())
                .contains(PROMPT + "    x = r * r\n    return math.pi * x\n");
        assertThat(EXTRACTOR.extract("x = r * r\n    return math.pi * x").sources())
                .contains(PROMPT + "    x = r * r\n    return math.pi * x");
    }

    @Test
    void completesThePromptWithABlockThatIsABody() {
        Extraction extraction = EXTRACTOR.extract("```\n    return 3\n```");

        assertThat(extraction.sources().getFirst()).isEqualTo(PROMPT + "    return 3\n");
        assertThat(extraction.how()).isEqualTo("the last fenced block, as a completion of the prompt");
    }

    @Test
    void cutsAfterTheFunctionWhereMoreTextFollows() {
        assertThat(EXTRACTOR
                        .extract("    return 3\n\n# Test it\nprint(area(1)) and so on")
                        .sources())
                .contains(PROMPT + "    return 3\n");
    }

    @Test
    void stripsProseAroundCodeWithoutFences() {
        PythonExtractor extractor = new PythonExtractor("", "twice");

        assertThat(extractor
                        .extract("Here you are:\n\ndef twice(x):\n    return 2 * x\n\nThis doubles x.")
                        .sources())
                .contains("def twice(x):\n    return 2 * x\n");
    }

    @Test
    void readsAFenceThatIsNeverClosed() {
        assertThat(EXTRACTOR
                        .extract("```python\ndef area(r):\n    return 3\n")
                        .sources()
                        .getFirst())
                .endsWith("def area(r):\n    return 3\n");
    }

    @Test
    void readsWindowsLineEndsTildesAndIndentedFences() {
        assertThat(EXTRACTOR
                        .extract("  ~~~py\r\n  def area(r):\r\n      return 3\r\n  ~~~\r\n")
                        .sources()
                        .getFirst())
                .endsWith("\ndef area(r):\n    return 3\n");
    }

    @Test
    void takesTheWholeTextWhereNoFunctionIsNamed() {
        assertThat(new PythonExtractor("", null).extract("print(1)").sources()).containsExactly("print(1)\n");
    }

    @Property(tries = 300)
    void takesAnyText(@ForAll String text) {
        assertThatCode(() -> EXTRACTOR.extract(text)).doesNotThrowAnyException();
        assertThat(EXTRACTOR.extract("```\n" + text).sources()).isNotEmpty();
    }
}
