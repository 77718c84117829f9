package dev.etalon.verify.code.row;

import dev.etalon.verify.code.answer.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Our own format: {@code test} or {@code tests}, a text or a list of asserts; or {@code cases}: {@code call} or {@code args} with {@code
 * expected}, or {@code input} with {@code output} (also {@code stdin} with {@code stdout}).
 */
record PlainRow(Fields fields, Syntax syntax, double outputTolerance) {
    private static final String FORMATS =
            "`test` (with `entry_point`), `tests`, `test_list`, `cases` or `public_test_cases`";

    CodeTask task() {
        List<Map<String, @Nullable Object>> cases = fields.objects("cases");
        if (!cases.isEmpty() && isProgram(cases.getFirst())) {
            OptionalDouble tolerance =
                    outputTolerance > 0 ? OptionalDouble.of(outputTolerance) : OptionalDouble.empty();
            return new CodeTask.Program(
                    "", cases.stream().map(this::programCase).toList(), tolerance);
        }
        List<String> tests = new ArrayList<>(fields.texts("test"));
        tests.addAll(fields.texts("tests"));
        tests.addAll(fields.texts("test_list"));
        if (tests.isEmpty() && cases.isEmpty()) {
            throw fields.wrong("has no tests: a code sample needs a column " + FORMATS);
        }
        String entryPoint = fields.entryPoint();
        cases.forEach(one -> checkCase(one, entryPoint));
        return new CodeTask.Function(Rows.prompt(fields, syntax), entryPoint, Rows.setup(fields), tests, cases);
    }

    private static boolean isProgram(Map<String, ?> one) {
        return one.containsKey("stdin") || one.containsKey("input");
    }

    private CodeTask.Case programCase(Map<String, @Nullable Object> one) {
        String in = one.containsKey("stdin") ? "stdin" : "input";
        String out = one.containsKey("stdout") ? "stdout" : "output";
        if (one.get(in) instanceof String given && one.get(out) instanceof String printed) {
            return new CodeTask.Case(given, printed);
        }
        throw fields.wrong(
                "a program's case in `cases` needs the texts `input` and `output` (or `stdin` and `stdout`)");
    }

    private void checkCase(Map<String, @Nullable Object> one, @Nullable String entryPoint) {
        boolean called =
                one.get("call") instanceof String || (one.get("args") instanceof List<?> && entryPoint != null);
        if (!called || !one.containsKey("expected")) {
            throw fields.wrong(
                    "a case needs `expected`, and `call` (an expression) or `args` (a list) with the column `entry_point`");
        }
    }
}
