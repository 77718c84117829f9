package dev.etalon.verify.code.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds Python code in what a model said: the last fenced block that defines the entry point, else the last fenced block, else the text
 * without its prose. What does not define the entry point completes the prompt.
 */
final class PythonExtractor {
    private static final Pattern CODE_START =
            Pattern.compile("(?m)^(?:from|import|def|async def|class|@|if|for|while|try:|with|print\\(|\\w+ *=)");
    /** Where a completion ended by the stop sequences of Chen et al. 2021, "Evaluating Large Language Models Trained on Code". */
    private static final Pattern STOP = Pattern.compile("\\n(?=class|def|#|if|print|```)");

    private static final String INDENT = "    ";

    private final String prompt;
    private final @Nullable Pattern definition;

    PythonExtractor(String prompt, @Nullable String entryPoint) {
        this.prompt = prompt;
        this.definition = entryPoint == null ? null : PythonSyntax.definition(entryPoint);
    }

    Extraction extract(String answer) {
        String text = answer.replace("\r\n", "\n");
        List<String> blocks = Fences.of(text);
        for (String block : blocks.reversed()) {
            if (isWhole(block)) {
                return new Extraction(whole(block), "the last fenced block that defines the function");
            }
        }
        if (!blocks.isEmpty()) {
            String how =
                    prompt.isEmpty() ? "the last fenced block" : "the last fenced block, as a completion of the prompt";
            return new Extraction(completion(blocks.getLast()), how);
        }
        return isWhole(text)
                ? new Extraction(unfenced(text), "the text")
                : new Extraction(
                        completion(text), prompt.isEmpty() ? "the text" : "the text, as a completion of the prompt");
    }

    private boolean isWhole(String code) {
        return definition == null ? prompt.isEmpty() : definition.matcher(code).find();
    }

    private List<String> whole(String code) {
        String dedented = dedented(code);
        String preamble = preamble();
        return preamble.isBlank() ? List.of(dedented) : List.of(preamble + "\n" + dedented, dedented);
    }

    /** What stands before the function in the prompt: answers leave its imports and helpers out. */
    private String preamble() {
        if (definition == null) {
            return "";
        }
        Matcher matcher = definition.matcher(prompt);
        return matcher.find() ? prompt.substring(0, matcher.start()) : "";
    }

    private List<String> unfenced(String text) {
        Set<String> sources = new LinkedHashSet<>(whole(text));
        Matcher start = CODE_START.matcher(text);
        while (start.find()) {
            String rest = text.substring(start.start());
            if (isWhole(rest)) {
                sources.addAll(whole(rest));
                sources.addAll(whole(withoutLastProse(rest)));
            }
        }
        return first(sources);
    }

    /** Ends before the first line after the function's start that is neither indented nor code. */
    private static String withoutLastProse(String code) {
        StringBuilder kept = new StringBuilder();
        for (String line : code.split("\n", -1)) {
            boolean isCode = line.isBlank()
                    || line.startsWith(" ")
                    || line.startsWith("\t")
                    || line.startsWith("#")
                    || line.startsWith(")")
                    || line.startsWith("]")
                    || line.startsWith("}")
                    || CODE_START.matcher(line).lookingAt();
            if (!isCode) {
                break;
            }
            kept.append(line).append('\n');
        }
        return kept.toString();
    }

    private List<String> completion(String code) {
        if (prompt.isEmpty()) {
            return whole(code);
        }
        Set<String> sources = new LinkedHashSet<>();
        sources.add(prompt + code);
        sources.add(prompt + indented(code));
        sources.add(prompt + INDENT + code.stripLeading());
        String cut = STOP.split(code, 2)[0];
        sources.add(prompt + cut);
        sources.add(prompt + indented(cut));
        return first(sources);
    }

    /** Java's stripIndent takes an empty last line for an unindented one. */
    private static String dedented(String code) {
        return code.stripTrailing().stripIndent() + "\n";
    }

    private static String indented(String code) {
        return dedented(code)
                .lines()
                .map(line -> line.isBlank() ? line : INDENT + line)
                .reduce("", (a, b) -> a + b + "\n");
    }

    private static List<String> first(Set<String> sources) {
        return sources.stream().limit(8).toList();
    }
}
