package dev.etalon.verify.code.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Java: a method stands in a class, and a prompt that ends with an open brace is to be completed. */
public final class JavaSyntax implements Syntax {
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|enum|interface)\\s+\\w+");
    private static final Pattern START =
            Pattern.compile("(?m)^(?:import|package|public|class|final|abstract|@|record|enum)\\b");

    @Override
    public boolean defines(String code, String function) {
        return Pattern.compile(
                        "[\\w>\\]]\\s+" + Pattern.quote(function) + "\\s*\\([^;{}()]*\\)\\s*(?:throws[\\w\\s,.]+)?\\{")
                .matcher(Braces.bare(code))
                .find();
    }

    @Override
    public @Nullable String begun(String prompt) {
        return JavaSignature.last(prompt).map(JavaSignature::method).orElse(null);
    }

    @Override
    public Extraction extract(String answer, String prompt, @Nullable String entryPoint) {
        String text = answer.replace("\r\n", "\n");
        List<String> blocks = Fences.of(text);
        for (String block : blocks.reversed()) {
            if (isWhole(block, entryPoint)) {
                return new Extraction(whole(block, prompt), "the last fenced block that defines the function");
            }
        }
        String code = blocks.isEmpty() ? text : blocks.getLast();
        String where = blocks.isEmpty() ? "the text" : "the last fenced block";
        if (prompt.isEmpty() || isWhole(code, entryPoint)) {
            return new Extraction(whole(blocks.isEmpty() ? withoutProse(code) : code, prompt), where);
        }
        return new Extraction(completions(prompt, code), where + ", as a completion of the prompt");
    }

    private boolean isWhole(String code, @Nullable String entryPoint) {
        return entryPoint == null ? TYPE.matcher(Braces.bare(code)).find() : defines(code, entryPoint);
    }

    /** With the prompt's imports, which answers leave out; a method alone takes the place of the prompt's last one. */
    private static List<String> whole(String code, String prompt) {
        Optional<JavaSignature> signature = JavaSignature.last(prompt);
        Set<String> sources = new LinkedHashSet<>();
        if (TYPE.matcher(Braces.bare(code)).find()) {
            sources.add(imports(prompt) + code);
            sources.add(code);
        } else {
            signature.ifPresent(last -> sources.add(Braces.balanced(prompt.substring(0, last.start()) + code)));
            sources.add(imports(prompt) + code);
        }
        return List.copyOf(sources);
    }

    private static String imports(String prompt) {
        StringBuilder imports = new StringBuilder();
        prompt.lines()
                .filter(line -> line.startsWith("import "))
                .forEach(line -> imports.append(line).append('\n'));
        return imports.toString();
    }

    private static List<String> completions(String prompt, String code) {
        Set<String> sources = new LinkedHashSet<>();
        int depth = Math.max(Braces.open(prompt) - 1, 0);
        String all = prompt + code;
        sources.add(Braces.balanced(Braces.untilClosed(all, prompt.length(), depth)));
        sources.add(all);
        sources.add(Braces.balanced(all));
        return sources.stream().limit(4).toList();
    }

    private static String withoutProse(String text) {
        Matcher start = START.matcher(text);
        String code = start.find() ? text.substring(start.start()) : text;
        int end = Braces.bare(code).lastIndexOf('}');
        return end < 0 ? code : code.substring(0, end + 1);
    }
}
