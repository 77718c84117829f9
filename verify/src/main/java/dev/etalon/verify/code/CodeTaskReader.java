package dev.etalon.verify.code;

import dev.etalon.core.dataset.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the task in a sample's metadata. Row formats: HumanEval ({@code prompt}, {@code entry_point}, {@code test}), MBPP
 * ({@code test_list}, {@code test_setup_code}, {@code test_imports}) and a general one ({@code tests}: a text or a list of asserts;
 * {@code cases}: {@code call}/{@code args} with {@code expected}, or {@code stdin} with {@code stdout}).
 */
final class CodeTaskReader {
    private static final List<String> TEST_KEYS = List.of("test", "tests", "test_list");
    private static final String FORMATS = "`test` (with `entry_point`), `tests`, `test_list` or `cases`";

    private CodeTaskReader() {}

    /** @throws IllegalArgumentException when the sample has no usable tests; names the sample and the field */
    static CodeTask read(Sample sample) {
        List<Map<String, Object>> cases = cases(sample);
        if (!cases.isEmpty() && cases.getFirst().containsKey("stdin")) {
            return new CodeTask.Program(
                    "", cases.stream().map(one -> programCase(sample, one)).toList());
        }
        List<String> tests = new ArrayList<>();
        TEST_KEYS.forEach(key -> tests.addAll(texts(sample, key)));
        if (tests.isEmpty() && cases.isEmpty()) {
            throw wrong(sample, "has no tests: a code sample needs a column " + FORMATS);
        }
        String entryPoint =
                sample.text("entry_point").filter(name -> !name.isBlank()).orElse(null);
        cases.forEach(one -> checkCase(sample, one, entryPoint));
        return new CodeTask.Function(prompt(sample, entryPoint), entryPoint, setup(sample), tests, cases);
    }

    private static String prompt(Sample sample, @Nullable String entryPoint) {
        Optional<String> prompt = sample.text("prompt");
        String text = prompt.orElse(sample.input());
        // A prompt in words is no code to stand before the answer.
        return entryPoint != null && definition(entryPoint).matcher(text).find() ? text : "";
    }

    static Pattern definition(String entryPoint) {
        return Pattern.compile("(?m)^[ \\t]*(?:async[ \\t]+)?def[ \\t]+" + Pattern.quote(entryPoint) + "[ \\t]*\\(");
    }

    private static String setup(Sample sample) {
        List<String> lines = new ArrayList<>(texts(sample, "test_imports"));
        lines.addAll(texts(sample, "test_setup_code"));
        return String.join("\n", lines);
    }

    private static List<String> texts(Sample sample, String key) {
        return switch (sample.field(key).orElse(null)) {
            case null -> List.of();
            case String text -> text.isBlank() ? List.of() : List.of(text);
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> throw wrong(sample, "`" + key + "` must be a text or a list of texts");
        };
    }

    private static List<Map<String, Object>> cases(Sample sample) {
        Object value = sample.field("cases").orElse(List.of());
        if (!(value instanceof List<?> list)) {
            throw wrong(sample, "`cases` must be a list");
        }
        List<Map<String, Object>> cases = new ArrayList<>();
        for (Object one : list) {
            if (!(one instanceof Map<?, ?> map)) {
                throw wrong(sample, "each of `cases` must be an object");
            }
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), item));
            cases.add(copy);
        }
        return cases;
    }

    private static CodeTask.Case programCase(Sample sample, Map<String, Object> one) {
        if (one.get("stdin") instanceof String stdin && one.get("stdout") instanceof String stdout) {
            return new CodeTask.Case(stdin, stdout);
        }
        throw wrong(sample, "a program's case needs the texts `stdin` and `stdout`");
    }

    private static void checkCase(Sample sample, Map<String, Object> one, @Nullable String entryPoint) {
        boolean called =
                one.get("call") instanceof String || (one.get("args") instanceof List<?> && entryPoint != null);
        if (!called || !one.containsKey("expected")) {
            throw wrong(
                    sample,
                    "a case needs `expected`, and `call` (an expression) or `args` (a list) with the column `entry_point`");
        }
    }

    private static IllegalArgumentException wrong(Sample sample, String what) {
        return new IllegalArgumentException("sample " + sample.id() + ": " + what);
    }
}
