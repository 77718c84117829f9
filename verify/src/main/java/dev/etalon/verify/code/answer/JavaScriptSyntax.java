package dev.etalon.verify.code.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** JavaScript: a function is declared, or a name is given an arrow or a function. */
public final class JavaScriptSyntax implements Syntax {
    private static final Pattern BEGINNING = Pattern.compile(
            "(?m)^(?:async\\s+)?(?:function\\s*\\*?\\s*(\\w+)\\s*\\(|(?:const|let|var)\\s+(\\w+)\\s*=\\s*(?:async\\s*)?(?:function|\\(|\\w+\\s*=>))");
    private static final Pattern START = Pattern.compile(
            "(?m)^(?:async |function\\b|const |let |var |class |import |export |'use strict'|\"use strict\"|module\\.|//|/\\*)");

    @Override
    public boolean defines(String code, String function) {
        String name = Pattern.quote(function);
        return Pattern.compile("\\bfunction\\s*\\*?\\s*" + name
                        + "\\s*\\(|(?:\\b(?:const|let|var)\\s+|\\bexports\\.|(?m:^))" + name + "\\s*=[^=]")
                .matcher(Braces.bare(code))
                .find();
    }

    @Override
    public @Nullable String begun(String prompt) {
        Matcher matcher = BEGINNING.matcher(Braces.bare(prompt));
        String last = null;
        while (matcher.find()) {
            last = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        }
        return last;
    }

    @Override
    public Extraction extract(String answer, String prompt, @Nullable String entryPoint) {
        String text = answer.replace("\r\n", "\n");
        List<String> blocks = Fences.of(text);
        for (String block : blocks.reversed()) {
            if (entryPoint != null && defines(block, entryPoint)) {
                return new Extraction(List.of(block), "the last fenced block that defines the function");
            }
        }
        String code = blocks.isEmpty() ? text : blocks.getLast();
        String where = blocks.isEmpty() ? "the text" : "the last fenced block";
        if (prompt.isEmpty() || (entryPoint != null && defines(code, entryPoint))) {
            return new Extraction(blocks.isEmpty() ? withAndWithoutProse(code) : List.of(code), where);
        }
        return new Extraction(completions(prompt, code), where + ", as a completion of the prompt");
    }

    private static List<String> completions(String prompt, String code) {
        Set<String> sources = new LinkedHashSet<>();
        String all = prompt + code;
        sources.add(all);
        sources.add(Braces.balanced(all));
        sources.add(Braces.untilClosed(all, prompt.length(), 0));
        return List.copyOf(sources);
    }

    private static List<String> withAndWithoutProse(String text) {
        Set<String> sources = new LinkedHashSet<>();
        sources.add(text);
        Matcher start = START.matcher(text);
        String code = start.find() ? text.substring(start.start()) : text;
        sources.add(code);
        int end = Math.max(Braces.bare(code).lastIndexOf('}'), Braces.bare(code).lastIndexOf(';'));
        sources.add(end < 0 ? code : code.substring(0, end + 1));
        return List.copyOf(sources);
    }
}
