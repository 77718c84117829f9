package dev.etalon.verify.code.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python: blocks are indented. */
public final class PythonSyntax implements Syntax {
    private static final Pattern BEGINNING = Pattern.compile("(?m)^(?:async[ \\t]+)?def[ \\t]+(\\w+)[ \\t]*\\(");

    @Override
    public boolean defines(String code, String function) {
        return definition(function).matcher(code).find();
    }

    @Override
    public @Nullable String begun(String prompt) {
        Matcher matcher = BEGINNING.matcher(prompt);
        String last = null;
        while (matcher.find()) {
            last = matcher.group(1);
        }
        return last;
    }

    @Override
    public Extraction extract(String answer, String prompt, @Nullable String entryPoint) {
        return new PythonExtractor(prompt, entryPoint).extract(answer);
    }

    static Pattern definition(String entryPoint) {
        String name = entryPoint.substring(entryPoint.lastIndexOf('.') + 1);
        return Pattern.compile("(?m)^[ \\t]*(?:async[ \\t]+)?def[ \\t]+" + Pattern.quote(name) + "[ \\t]*\\(");
    }
}
