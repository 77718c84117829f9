package dev.etalon.verify.code.row;

import dev.etalon.core.dataset.Sample;
import dev.etalon.verify.code.answer.Syntax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the task in a sample's columns. */
public final class Rows {
    private final Optional<RowFormat> stated;
    private final Syntax syntax;
    private final double outputTolerance;

    /**
     * @param stated the format of every row; empty where each is known by its columns
     * @param outputTolerance how far numbers may differ that a program prints; 0 where texts must be the same
     */
    public Rows(Optional<RowFormat> stated, Syntax syntax, double outputTolerance) {
        this.stated = stated;
        this.syntax = syntax;
        this.outputTolerance = outputTolerance;
    }

    /** @throws IllegalArgumentException when the sample has no usable tests; names the sample and the column */
    public CodeTask read(Sample sample) {
        Fields fields = new Fields(sample);
        RowFormat format = stated.orElseGet(() -> formatOf(fields));
        for (String key : format.keys()) {
            if (!fields.has(key)) {
                throw fields.wrong("a row of the format " + format.label() + " needs the column `" + key + "`");
            }
        }
        return switch (format) {
            case HUMANEVAL, HUMANEVAL_X, MULTIPL_E -> completion(fields, format);
            case MBPP -> mbpp(fields);
            case LIVECODEBENCH -> new LiveCodeBenchRow(fields, outputTolerance).task();
            case PLAIN -> new PlainRow(fields, syntax, outputTolerance).task();
        };
    }

    private static RowFormat formatOf(Fields fields) {
        return Arrays.stream(RowFormat.values())
                .filter(format -> format.keys().stream().allMatch(fields::has))
                .findFirst()
                .orElse(RowFormat.PLAIN);
    }

    /** Code to be completed, and code that tests it. */
    private CodeTask completion(Fields fields, RowFormat format) {
        String prompt = fields.prompt();
        String entryPoint = fields.entryPoint() != null ? fields.entryPoint() : syntax.begun(prompt);
        if (entryPoint == null) {
            throw fields.wrong("`prompt` begins no function that could be completed, and there is no `entry_point`");
        }
        List<String> tests = fields.texts(format == RowFormat.MULTIPL_E ? "tests" : "test");
        if (tests.isEmpty()) {
            throw fields.wrong("has no tests: `" + format.keys().getLast() + "` is empty");
        }
        return new CodeTask.Function(prompt(fields, syntax), entryPoint, setup(fields), tests, List.of());
    }

    private CodeTask mbpp(Fields fields) {
        List<String> tests = new ArrayList<>(fields.texts("test_list"));
        if (tests.isEmpty()) {
            throw fields.wrong("has no tests: `test_list` is empty");
        }
        return new CodeTask.Function(prompt(fields, syntax), fields.entryPoint(), setup(fields), tests, List.of());
    }

    /** The prompt where it is code to be completed; a prompt in words does not stand before the answer. */
    static String prompt(Fields fields, Syntax syntax) {
        String text = fields.prompt();
        String entryPoint = fields.entryPoint();
        boolean isCode = entryPoint == null ? syntax.begun(text) != null : syntax.defines(text, entryPoint);
        return isCode ? text : "";
    }

    static String setup(Fields fields) {
        List<String> lines = new ArrayList<>(fields.texts("test_imports"));
        lines.addAll(fields.texts("test_setup_code"));
        return String.join("\n", lines);
    }
}
