package dev.etalon.verify.code.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.dataset.Sample;
import dev.etalon.verify.code.answer.JavaScriptSyntax;
import dev.etalon.verify.code.answer.JavaSyntax;
import dev.etalon.verify.code.answer.PythonSyntax;
import dev.etalon.verify.code.answer.Syntax;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    private static final String STDIN = "[{\"input\": \"2 3\\n\", \"output\": \"5\\n\", \"testtype\": \"stdin\"}]";
    private static final String FUNCTIONAL =
            "[{\"input\": \"[1, 2]\\n\\\"x\\\"\", \"output\": \"[2, 1]\", \"testtype\": \"functional\"}]";

    @Test
    void readsHumanEval() {
        Sample sample = Sample.of("HumanEval/0", "")
                .withMetadata("prompt", "def f(x):\n    \"\"\"Doc.\"\"\"\n")
                .withMetadata("entry_point", "f")
                .withMetadata("test", "def check(candidate):\n    assert candidate(1)\n");

        assertThat(read(new PythonSyntax(), sample)).isInstanceOfSatisfying(CodeTask.Function.class, task -> {
            assertThat(task.entryPoint()).isEqualTo("f");
            assertThat(task.prompt()).startsWith("def f(x)");
            assertThat(task.tests()).hasSize(1);
        });
    }

    @Test
    void readsHumanEvalXAndTakesTheFunctionFromThePrompt() {
        Sample java = Sample.of("Java/0", "class Solution {\n    public int f(int x) {\n")
                .withMetadata("declaration", "class Solution {\n    public int f(int x) {\n")
                .withMetadata("test", "public class Main {}");
        Sample javaScript = Sample.of("JavaScript/0", "const f = (x) => {\n")
                .withMetadata("declaration", "const f = (x) => {\n")
                .withMetadata("test", "console.assert(f(1))");

        assertThat(read(new JavaSyntax(), java).entryPoint()).isEqualTo("f");
        assertThat(read(new JavaScriptSyntax(), javaScript).entryPoint()).isEqualTo("f");
    }

    @Test
    void readsMbppFullAndSanitized() {
        Sample full = Sample.of("11", "")
                .withMetadata("text", "Write a function.")
                .withMetadata("code", "def f(x): return x")
                .withMetadata("test_setup_code", "import re")
                .withMetadata("test_list", List.of("assert f(1) == 1", "assert f(2) == 2"))
                .withMetadata("challenge_test_list", List.of());
        Sample sanitized = Sample.of("2", "")
                .withMetadata("prompt", "Write a function.")
                .withMetadata("test_imports", List.of("import math"))
                .withMetadata("test_list", List.of("assert f(1) == 1"));

        assertThat(read(new PythonSyntax(), full)).isInstanceOfSatisfying(CodeTask.Function.class, task -> {
            assertThat(task.setup()).isEqualTo("import re");
            assertThat(task.tests()).hasSize(2);
            assertThat(task.prompt()).isEmpty();
        });
        assertThat(read(new PythonSyntax(), sanitized))
                .isInstanceOfSatisfying(
                        CodeTask.Function.class,
                        task -> assertThat(task.setup()).isEqualTo("import math"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eJxrYIqwYmBgiK5WyswrKC1RslJQMlIwjslT0lFQyi8tgQqZQgRKUotLSioLUkFCxSUpmXlKtbGFDHoAe/gTdQ==",
                "eJxrYJlqxwABPVbR1UqZeQWlJUpWCkpGCsYxeUo6Ckr5pSVQIVOIQElqcUlJZUEqSKi4JCUzT6k2dooeALHCFKE=",
                "eJxrYJ1qxwABPVbR1UqZeQWlJUpWCkpGCsYxeUo6Ckr5pSVQIVOIQElqcUlJZUEqSKi4JCUzT6k2dooeALIKFKI=",
                STDIN,
            })
    void readsPublicAndPackedPrivateTestsOfLiveCodeBench(String packed) {
        Sample sample = Sample.of("lcb", "Print the sum.")
                .withMetadata("public_test_cases", STDIN)
                .withMetadata("private_test_cases", packed);

        assertThat(read(new PythonSyntax(), sample)).isInstanceOfSatisfying(CodeTask.Program.class, task -> {
            CodeTask.Case one = new CodeTask.Case("2 3\n", "5\n");
            assertThat(task.cases()).containsExactly(one, one);
            assertThat(task.tolerance()).isEqualTo(OptionalDouble.of(0));
        });
    }

    @Test
    void readsFunctionsOfLiveCodeBench() {
        Sample sample = Sample.of("lcb", "Reverse.")
                .withMetadata("public_test_cases", FUNCTIONAL)
                .withMetadata("metadata", "{\"func_name\": \"flip\"}");

        assertThat(read(new PythonSyntax(), sample)).isInstanceOfSatisfying(CodeTask.Function.class, task -> {
            assertThat(task.entryPoint()).isEqualTo("Solution.flip");
            assertThat(task.cases())
                    .containsExactly(Map.of("args", List.of(List.of(1, 2), "x"), "expected", List.of(2, 1)));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eJxrYJkqzwABPawF+cWZFVN62Iori0tSc6dMntLDUlJUmjqldUrQFD0AA2gOlA== | its pickle holds more than one text",
                "eJxrYJnqwgABsVM0eqyiq5Uy8wpKS5SsFJSMFIxj8pR0FJTyS0ugQqYQgZLU4pKSyoJUkFBxSUpmnlJt7JQMxlQ9AEEnFo4= | its pickle has the instruction 0x5d, and only a lone text is read",
                "eJxrYJlqxwABPVbR1UqZeQWlJUpWCkpGCsYxeUo6Ckr5pSVQIVOI | its zlib data is cut",
                "AAAA | it is no zlib data",
                "!!!! | ",
            })
    void neverUnpicklesAnythingButOneText(String packed, String message) {
        Sample sample = Sample.of("lcb", "")
                .withMetadata("public_test_cases", STDIN)
                .withMetadata("private_test_cases", packed);

        assertThatThrownBy(() -> read(new PythonSyntax(), sample))
                .hasMessageStartingWith("sample lcb: `private_test_cases` cannot be read: ")
                .hasMessageContaining(message == null ? "" : message);
    }

    @Test
    void readsOurOwnCases() {
        Sample sample = Sample.of("own", "").withMetadata("cases", List.of(Map.of("input", "1", "output", "2")));

        assertThat(read(new PythonSyntax(), sample))
                .isEqualTo(new CodeTask.Program("", List.of(new CodeTask.Case("1", "2")), OptionalDouble.empty()));
        assertThat(new Rows(Optional.empty(), new PythonSyntax(), 0.01).read(sample))
                .isInstanceOfSatisfying(
                        CodeTask.Program.class,
                        task -> assertThat(task.tolerance()).hasValue(0.01));
    }

    @Test
    void namesSampleAndColumnOfWhatFitsNoFormat() {
        assertThatThrownBy(() -> read(new PythonSyntax(), Sample.of("s7", "")))
                .hasMessageStartingWith("sample s7: has no tests: a code sample needs a column `test`");
        assertThatThrownBy(() -> new Rows(Optional.of(RowFormat.MBPP), new PythonSyntax(), 0)
                        .read(Sample.of("s8", "").withMetadata("test", "x")))
                .hasMessage("sample s8: a row of the format mbpp needs the column `test_list`");
        assertThatThrownBy(() ->
                        read(new PythonSyntax(), Sample.of("s9", "").withMetadata("public_test_cases", FUNCTIONAL)))
                .hasMessage("sample s9: a functional test needs `func_name` in the column `metadata`");
        assertThatThrownBy(() -> read(
                        new JavaSyntax(),
                        Sample.of("s10", "words")
                                .withMetadata("declaration", "d")
                                .withMetadata("test", "t")))
                .hasMessageContaining("sample s10: `prompt` begins no function");
    }

    private static CodeTask read(Syntax syntax, Sample sample) {
        return new Rows(Optional.empty(), syntax, 0).read(sample);
    }
}
