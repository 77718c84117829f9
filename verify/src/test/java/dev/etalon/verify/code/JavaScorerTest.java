package dev.etalon.verify.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.verify.code.grading.Bounds;
import dev.etalon.verify.code.java.JavaLanguage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaScorerTest {
    private static final String PROMPT = """
            import java.util.*;

            class Solution {
                /** Sorts. { */
                public List<Integer> sorted(List<Integer> numbers, boolean down) {
            """;
    private static final String BODY =
            "        numbers.sort(down ? Comparator.reverseOrder() : Comparator.naturalOrder());\n        return numbers;\n    }\n}\n";
    private static final String TEST = """
            public class Main {
                public static void main(String[] args) {
                    Solution s = new Solution();
                    List<Boolean> correct = Arrays.asList(
                            s.sorted(new ArrayList<>(List.of(3, 1, 2)), false).equals(List.of(1, 2, 3)),
                            s.sorted(new ArrayList<>(List.of(3, 1, 2)), true).equals(List.of(3, 2, 1)));
                    if (correct.contains(false)) {
                        throw new AssertionError();
                    }
                }
            }
            """;
    private static final Sample SORTED =
            Sample.of("sorted", PROMPT).withMetadata("declaration", PROMPT).withMetadata("test", TEST);

    private Scoring scoring;

    @BeforeEach
    void needsSandbox() throws Exception {
        scoring = new Scoring(java());
    }

    private static CodeOptions java() {
        return CodeOptions.DEFAULT.withLanguage(new JavaLanguage(21)).withTime(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%2$s",
                "```java%n%1$s%2$s```",
                "Here:%n```java%n%3$s```%nIt sorts.",
                "```java%npublic class Solution {%n%3$s}%n```",
                "```java%npublic class Solution {%n%3$s}%n```%nUse:%n```java%nnew Solution().sorted(l, true);%n```",
            })
    void findsAnAnswerInItsForms(String form) throws Exception {
        String method = PROMPT.substring(PROMPT.indexOf("    public")) + BODY.substring(0, BODY.lastIndexOf('}'));

        assertThat(scoring.graded(SORTED, form.formatted(PROMPT, BODY, method)).value())
                .isEqualTo(1);
    }

    @Test
    void completesABodyThatStopsBeforeItsBraces() throws Exception {
        assertThat(scoring.graded(SORTED, BODY.substring(0, BODY.indexOf("    }")))
                        .value())
                .isEqualTo(1);
    }

    @Test
    void showsWhatWasCalledAndWhatCameBack() throws Exception {
        Map<String, Object> details = scoring.graded(SORTED, "        return numbers;\n    }\n}\n")
                .evidence()
                .details();

        assertThat(details)
                .containsEntry("outcome", "wrong answer")
                .containsEntry("verdict", "refuted")
                .containsEntry("integrity", "split")
                .containsEntry(
                        "calls", List.of("sorted([3, 1, 2], false) = [3, 1, 2]", "sorted([3, 1, 2], true) = [3, 1, 2]"))
                .containsEntry("test", "throw new AssertionError();");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "return 1; } } | syntax error",
                "throw new IllegalStateException(); } } | exception",
                "System.exit(0); return null; } } | exit",
                "return List.of(); } } | wrong answer",
                "return null; } } | exception",
            })
    void tellsTheKindsOfFailureApart(String answer, String outcome) throws Exception {
        assertThat(scoring.outcome(SORTED, answer)).isEqualTo(outcome);
    }

    @Test
    void saysWhereCodeDoesNotCompile() throws Exception {
        Score.Graded score = scoring.graded(SORTED, "        return 1 +;\n    }\n}\n");

        assertThat(score.evidence().text()).startsWith("The code does not compile. Line 6: ");
        assertThat(score.evidence().details()).containsEntry("line", "return 1 +;");
    }

    @Test
    void gradesRowsInTheFormOfMultiPlE() throws Exception {
        String prompt = "import java.util.*;\nclass Problem {\n    // Twice.\n    public static long twice(long n) {\n";
        Sample sample = Sample.of("twice", "")
                .withMetadata("prompt", prompt)
                .withMetadata("stop_tokens", List.of("\n    }\n"))
                .withMetadata(
                        "tests",
                        "    }\n    public static void main(String[] args) {\n    assert(twice(4l) == (8l));\n    }\n\n}\n");

        assertThat(scoring.graded(sample, "        return n * 2;\n").value()).isEqualTo(1);
        assertThat(scoring.graded(sample, "```java\n" + prompt + "        return n;\n    }\n}\n```")
                        .evidence()
                        .details())
                .containsEntry("test", "assert(twice(4l) == (8l));")
                .containsEntry("call", "twice(4)")
                .containsEntry("got", "4");
    }

    @Test
    void gradesCallsWithExpectedValues() throws Exception {
        Sample sample = Sample.of("cases", "")
                .withMetadata("entry_point", "Solution.pick")
                .withMetadata(
                        "cases",
                        List.of(Map.of(
                                "args",
                                List.of(List.of(1, 2), "b", 3, Map.of("k", 1.5)),
                                "expected",
                                List.of(1, 2, "b", 3.0, 1.5))));
        String answer = """
                import java.util.*;
                class Solution {
                    Object[] pick(int[] numbers, char letter, double scale, Map<String, Double> more) {
                        return new Object[] {numbers[0], numbers[1], letter, scale, more.get("k")};
                    }
                }
                """;

        assertThat(scoring.graded(sample, answer).value()).isEqualTo(1);
        assertThat(scoring.graded(sample, answer.replace("numbers[1]", "7"))
                        .evidence()
                        .details())
                .containsEntry("expected", "[1, 2, \"b\", 3.0, 1.5]")
                .containsEntry("got", "[1, 7, b, 3.0, 1.5]");
    }

    @Test
    void gradesProgramsByWhatTheyPrint() throws Exception {
        Sample sample = Sample.of("sum", "Print the sum.")
                .withMetadata("cases", List.of(Map.of("input", "2 3\n", "output", "5\n")));
        String answer = """
                import java.util.Scanner;
                public class Main {
                    public static void main(String[] args) {
                        Scanner in = new Scanner(System.in);
                        System.out.println(in.nextInt() + in.nextInt());
                    }
                }
                """;

        assertThat(scoring.graded(sample, answer).value()).isEqualTo(1);
        assertThat(scoring.outcome(sample, answer.replace("+ in", "* in"))).isEqualTo("wrong answer");
        assertThat(scoring.outcome(sample, "class Main {}")).isEqualTo("syntax error");
        assertThat(scoring.outcome(sample, answer.replace("in.nextInt() +", "1 / 0 +")))
                .isEqualTo("exception");
    }

    @Test
    void gradesInOneProcessWhatCannotBeSplitAndSaysSo() throws Exception {
        String prompt = "import java.util.function.*;\nclass Solution {\n    int twice(IntUnaryOperator f) {\n";
        Sample sample = Sample.of("twice", prompt)
                .withMetadata("declaration", prompt)
                .withMetadata(
                        "test",
                        """
                                public class Main {
                                    public static void main(String[] args) {
                                        if (new Solution().twice(x -> x + 1) != 3) throw new AssertionError();
                                    }
                                }
                                """);

        assertThat(scoring.graded(sample, "return f.applyAsInt(f.applyAsInt(1)); } }")
                        .evidence()
                        .details())
                .containsEntry("verdict", "proved")
                .containsEntry("integrity", "in-process");
        assertThat(scoring.graded(sample, "return 4; } }").value()).isZero();
        assertThat(scoring.outcome(sample, "System.exit(0); return 3; } }")).isEqualTo("exit");
    }

    @Test
    void noAnswerCanMakeItsTestsRunBesideIt() throws Exception {
        String prompt = "import java.util.*;\nclass Solution {\n    List<Object> wrap(List<Object> items) {\n";
        Sample sample = Sample.of("wrap", prompt)
                .withMetadata("declaration", prompt)
                .withMetadata(
                        "test",
                        """
                                public class Main {
                                    public static void main(String[] args) {
                                        Solution s = new Solution();
                                        if (!s.wrap(List.of(s.wrap(List.of(1)))).equals(List.of(1))) throw new AssertionError();
                                    }
                                }
                                """);
        String deep =
                "List<Object> x = new ArrayList<>(); for (int i = 0; i < 49; i++) { x = new ArrayList<>(List.of(x)); } return x; } }";

        assertThat(scoring.score(sample, deep)).isInstanceOf(Score.Failed.class);
        assertThat(scoring.outcome(sample, deep.replace("49", "99"))).isEqualTo("no plain value");
    }

    @Test
    void givesEachObjectOfTheTestsItsOwn() throws Exception {
        String prompt = "class Solution {\n    int next() {\n";
        Sample sample = Sample.of("next", prompt)
                .withMetadata("declaration", prompt)
                .withMetadata(
                        "test",
                        """
                                public class Main {
                                    public static void main(String[] args) {
                                        Solution a = new Solution(), b = new Solution();
                                        if (a.next() != 1 || a.next() != 2 || b.next() != 1) throw new AssertionError();
                                    }
                                }
                                """);

        assertThat(scoring.graded(sample, "return ++count; } int count; }").value())
                .isEqualTo(1);
        assertThat(scoring.graded(sample, "return ++count; } static int count; }")
                        .value())
                .isZero();
    }

    @Test
    void blamesBrokenTestsOnNobodysAnswer() throws Exception {
        Sample broken =
                SORTED.withMetadata("test", TEST.replace("Solution s", "if (true) throw new Error(); Solution s"));

        assertThat(scoring.score(broken, BODY)).isInstanceOfSatisfying(Score.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(FailureKind.SCORER);
            assertThat(failed.failure().message()).contains("fail before they call the candidate");
        });
    }

    @Test
    void doesNotBlameAnAnswerForTestsThatDoNotCompile() throws Exception {
        Sample broken = SORTED.withMetadata("test", "import org.javatuples.Pair;\n" + TEST);

        assertThat(scoring.score(broken, BODY))
                .isInstanceOfSatisfying(
                        Score.Failed.class,
                        failed -> assertThat(failed.failure().message())
                                .contains("the tests do not compile against the prompt", "org.javatuples"));
    }

    @Test
    void runsInTheLeastMemoryThatAnOptionAllows() throws Exception {
        Bounds small = new Bounds(Duration.ofSeconds(5), 64 << 20, 1, false, 1e-6);

        assertThat(new Scoring(java().withBounds(small)).graded(SORTED, BODY).value())
                .isEqualTo(1);
    }

    @Test
    void refusesAReleaseThatTheCompilerDoesNotKnow() {
        assertThatThrownBy(() -> new JavaLanguage(7)).hasMessageContaining("compiles for Java 8 to");
    }
}
