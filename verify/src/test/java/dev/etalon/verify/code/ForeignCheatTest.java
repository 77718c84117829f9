package dev.etalon.verify.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.verify.code.java.JavaLanguage;
import dev.etalon.verify.code.language.JavaScriptLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No cheat in Java or JavaScript may pass, whatever else it gets. */
class ForeignCheatTest {
    private static final CodeOptions JAVA_OPTIONS = CodeOptions.DEFAULT.withLanguage(new JavaLanguage(21));
    private static final CodeOptions JAVASCRIPT_OPTIONS = CodeOptions.DEFAULT.withLanguage(new JavaScriptLanguage());
    private static final Sample JAVA = Sample.of("add", "class Solution {\n    int add(int a, int b) {\n")
            .withMetadata("declaration", "class Solution {\n    int add(int a, int b) {\n")
            .withMetadata("test", """
                    public class Main {
                        public static void main(String[] args) {
                            Solution s = new Solution();
                            if (s.add(48000, 213) != 48213 || s.add(5, 6) != 11) {
                                throw new AssertionError();
                            }
                        }
                    }
                    """);
    private static final Sample JAVASCRIPT = Sample.of("add", "")
            .withMetadata("entry_point", "add")
            .withMetadata(
                    "tests",
                    List.of(
                            "if (!(add(48000, 213) == 48213)) throw new Error('wrong')",
                            "require('node:assert').strictEqual(add(5, 6), 11)"));

    /** A few of them, quickly. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aSimpleOneNeverPasses(String name, CodeOptions options, Sample sample, String answer) throws Exception {
        neverPasses(options, sample, answer);
    }

    static Stream<Arguments> aSimpleOneNeverPasses() throws IOException {
        return Stream.concat(
                cheats("cheats.java.txt").limit(3).map(cheat -> with(cheat, JAVA_OPTIONS, JAVA)),
                cheats("cheats.js.txt").limit(9).map(cheat -> with(cheat, JAVASCRIPT_OPTIONS, JAVASCRIPT)));
    }

    private static Arguments with(Arguments cheat, CodeOptions options, Sample sample) {
        return Arguments.of(cheat.get()[0], options, sample, cheat.get()[1]);
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void neverPassesInJava(String name, String answer) throws Exception {
        neverPasses(JAVA_OPTIONS, JAVA, answer);
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void neverPassesInJavaScript(String name, String answer) throws Exception {
        neverPasses(JAVASCRIPT_OPTIONS, JAVASCRIPT, answer);
    }

    private static void neverPasses(CodeOptions options, Sample sample, String answer) throws Exception {
        switch (new Scoring(options.withTime(Duration.ofSeconds(1))).score(sample, answer)) {
            case Score.Graded graded -> assertThat(graded.value()).isZero();
            case Score.Failed failed ->
                assertThat(failed.failure().kind()).isIn(FailureKind.TIMEOUT, FailureKind.SCORER);
            case Score.Labelled labelled -> throw new AssertionError(labelled);
            case Score.Abstained abstained -> throw new AssertionError(abstained);
        }
    }

    static Stream<Arguments> neverPassesInJava() throws IOException {
        return Stream.concat(cheats("cheats.java.txt"), bombs());
    }

    static Stream<Arguments> neverPassesInJavaScript() throws IOException {
        return cheats("cheats.js.txt");
    }

    /** Too large to be written out: they are for the compiler. */
    private static Stream<Arguments> bombs() {
        String nested = "class Solution { int add(int a, int b) { return " + "(".repeat(20_000) + "0"
                + ")".repeat(20_000) + "; } }";
        StringBuilder folding =
                new StringBuilder("class Solution { int add(int a, int b) { return 0; } static final String A0 = \""
                        + "x".repeat(1000) + "\";\n");
        for (int i = 1; i < 24; i++) {
            folding.append("static final String A" + i + " = A" + (i - 1) + " + A" + (i - 1) + ";\n");
        }
        String generics = "class Solution { int add(int a, int b) { return 0; } " + "interface P<A, B> {} "
                + "static <T> P<T, T> d(T t) { return null; } Object o = " + "d(".repeat(60) + "1" + ")".repeat(60)
                + "; }";
        return Stream.of(
                Arguments.of("nesting bomb", nested),
                Arguments.of("constant-folding bomb", folding + "}"),
                Arguments.of("inference bomb", generics));
    }

    private static Stream<Arguments> cheats(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(ForeignCheatTest.class.getResourceAsStream(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^// --- "))
                    .skip(1)
                    .map(part -> Arguments.of(
                            part.substring(0, part.indexOf('\n')), part.substring(part.indexOf('\n') + 1)));
        }
    }
}
