package dev.etalon.verify.code.java.inside;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles one source after the other; the first of a question's sources that compiles is answered as classes. Annotation processors,
 * which are code that would run here, are off, and there is nothing on the class path but what the tests' stub needs.
 */
final class Compiler {
    private static final String RUNNER = "/in/runner.jar";

    private final JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "no compiler");

    private Compiler() {}

    /** The launcher's entry. */
    public static void main(String[] args) throws IOException {
        Pipes pipes = Pipes.taken();
        Compiler compiler = new Compiler();
        for (Map<String, @Nullable Object> question = pipes.hear(); question != null; question = pipes.hear()) {
            Map<String, @Nullable Object> answer = new LinkedHashMap<>(compiler.answer(question));
            answer.put("id", question.get("id"));
            pipes.say(answer);
        }
        Runtime.getRuntime().halt(0);
    }

    private Map<String, ?> answer(Map<String, @Nullable Object> question) {
        Map<String, ?> first = Map.of();
        try {
            for (Object source : (List<?>) Objects.requireNonNull(question.get("sources"))) {
                Map<String, ?> compiled = compiled(String.valueOf(source), question);
                if (compiled.containsKey("classes")) {
                    return compiled;
                }
                first = first.isEmpty() ? compiled : first;
            }
            return first;
        } catch (StackOverflowError | OutOfMemoryError e) {
            return Map.of("limit", e instanceof OutOfMemoryError ? "the compiler's memory" : "the compiler's stack");
        } catch (IOException | RuntimeException | AssertionError | LinkageError e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof StackOverflowError || cause instanceof OutOfMemoryError) {
                    return Map.of("limit", "the compiler's memory or stack");
                }
            }
            return Map.of("limit", "what the compiler can bear (" + e.getClass().getName() + ")");
        }
    }

    private Map<String, ?> compiled(String source, Map<String, @Nullable Object> question) throws IOException {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:none",
                "-implicit:none",
                "-nowarn",
                "-Xlint:none",
                "-g:source,lines",
                "-XDuseUnsharedTable=true",
                "--release",
                String.valueOf(question.get("release")));
        try (MemoryFiles files = new MemoryFiles(javac.getStandardFileManager(problems, Locale.ROOT, null))) {
            String path = Boolean.TRUE.equals(question.get("bridge")) ? RUNNER : "/in/nothing";
            files.handleOption("-cp", List.of(path).iterator());
            boolean compiled = javac.getTask(
                            Writer.nullWriter(), files, problems, options, null, List.of(new Source(source)))
                    .call();
            return compiled ? Map.of("classes", files.encoded()) : Map.of("syntax", problem(problems, source));
        }
    }

    private static Map<String, Object> problem(DiagnosticCollector<JavaFileObject> problems, String source) {
        Map<String, Object> told = new LinkedHashMap<>();
        for (Diagnostic<? extends JavaFileObject> problem : problems.getDiagnostics()) {
            if (problem.getKind() == Diagnostic.Kind.ERROR) {
                long line = problem.getLineNumber();
                told.put("message", shortened(problem.getMessage(Locale.ROOT)));
                told.put("line", (int) line);
                told.put(
                        "text",
                        line < 1
                                ? ""
                                : shortened(source.lines()
                                        .skip(line - 1)
                                        .findFirst()
                                        .orElse("")
                                        .strip()));
                break;
            }
        }
        return told;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 500));
    }
}
