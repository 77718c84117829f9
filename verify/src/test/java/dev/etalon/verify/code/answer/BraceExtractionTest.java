package dev.etalon.verify.code.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BraceExtractionTest {
    private static final String PROMPT =
            """
                    import java.util.*;
                    class Solution {
                        // { a brace
                        int one() { return 1; }

                        /** Doc (x). */
                        public static <T extends List<Integer>> Map<String, int[]> many(final T list, int[] n, double x) throws Exception {
                    """;

    @Test
    void readsTheHeadOfTheLastMethod() {
        JavaSignature signature = JavaSignature.last(PROMPT).orElseThrow();

        assertThat(signature.type()).isEqualTo("Solution");
        assertThat(signature.method()).isEqualTo("many");
        assertThat(signature.isStatic()).isTrue();
        assertThat(signature.returns()).isEqualTo("Map<String, int[]>");
        assertThat(signature.parameters())
                .containsExactly(
                        new JavaSignature.Parameter("T", "list"),
                        new JavaSignature.Parameter("int[]", "n"),
                        new JavaSignature.Parameter("double", "x"));
        assertThat(JavaSignature.last("class Words {}")).isEmpty();
        assertThat(JavaSignature.last("class A { int f() { if (x) {")).isEmpty();
    }

    @Test
    void countsNoBracesInTextsAndComments() {
        assertThat(Braces.open("a { // {\n /* { */ \"{\\\"{\" '{' `{` }")).isZero();
        assertThat(Braces.balanced("a { b {")).isEqualTo("a { b {\n}\n}\n");
        assertThat(Braces.balanced("a { } } tail")).isEqualTo("a { } ");
    }

    @Test
    void stripsProseAroundJavaWithoutFences() {
        assertThat(new JavaSyntax()
                        .extract("Here it is:\npublic class Main { void f() { } }\nIt works.", "", "f")
                        .sources())
                .containsExactly("public class Main { void f() { } }");
    }

    @Test
    void keepsThePromptsHelpersBesideAMethodAlone() {
        Extraction extraction = new JavaSyntax()
                .extract(
                        "```java\npublic static Map<String, int[]> many(List<Integer> l, int[] n, double x) { return null; }\n```",
                        PROMPT,
                        "many");

        assertThat(extraction.sources().getFirst())
                .contains("int one()", "{ return null; }")
                .endsWith("}\n");
        assertThat(extraction.how()).isEqualTo("the last fenced block that defines the function");
    }

    @Property(tries = 300)
    void takesAnyText(@ForAll String text) {
        for (Syntax syntax : List.of(new JavaSyntax(), new JavaScriptSyntax())) {
            assertThatCode(() -> syntax.extract(text, PROMPT, "many")).doesNotThrowAnyException();
            assertThat(syntax.extract("```\n" + text, "", null).sources()).isNotEmpty();
            assertThatCode(() -> syntax.begun(text)).doesNotThrowAnyException();
        }
    }
}
