package dev.etalon.rating.reply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.etalon.core.model.ModelReply;
import dev.etalon.rating.prompt.JudgePrompt;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads a judge's reply: JSON objects with a verdict, wherever they stand, else a last line that names it. More than one different
 * verdict, none, or one that is off the scale is unreadable: nothing is guessed.
 */
public final class ReplyReader {
    /** Changes when the same reply may be read otherwise. */
    public static final String VERSION = "1";

    /** Reasoning models that think aloud do so in front of their reply. */
    private static final Pattern THOUGHT = Pattern.compile("\\A\\s*<think>.*?</think>", Pattern.DOTALL);

    private static final Pattern VERDICT_LINE = Pattern.compile(
            "^[ \\t*_#>-]*(?:verdict|вердикт)[ \\t*_]*:(.*)$",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ORNAMENT = Pattern.compile("^[\\s*_\"'`«]+|[\\s*_\"'`».]+$");

    private final VerdictLabels labels;

    public ReplyReader(VerdictLabels labels) {
        this.labels = labels;
    }

    public JudgeReply read(ModelReply reply) {
        return switch (reply.finish()) {
            case REFUSED -> new JudgeReply.Refused();
            case LENGTH -> new JudgeReply.Truncated();
            case STOP -> readText(spoken(reply.text()));
        };
    }

    /** Without what a model has thought aloud in front. */
    static String spoken(String text) {
        return THOUGHT.matcher(text).replaceFirst("");
    }

    private JudgeReply readText(String text) {
        if (text.isBlank()) {
            return new JudgeReply.Unreadable("it is empty");
        }
        if (text.stripLeading().startsWith("<think>")) {
            return new JudgeReply.Unreadable("it never came to the end of its thinking");
        }
        JsonObjects found = JsonObjects.in(text);
        if (found.ambiguous()) {
            return new JudgeReply.Unreadable("a JSON object in it has the same key twice");
        }
        List<JsonNode> verdicts = found.objects().stream()
                .filter(object -> object.has(JudgePrompt.VERDICT))
                .toList();
        return verdicts.isEmpty() ? readLastLine(text, found) : readObjects(verdicts);
    }

    private JudgeReply readObjects(List<JsonNode> verdicts) {
        long different = verdicts.stream()
                .map(object -> written(object.get(JudgePrompt.VERDICT)).flatMap(labels::match))
                .distinct()
                .count();
        if (different > 1) {
            return new JudgeReply.Unreadable("it gives more than one verdict");
        }
        JsonNode last = verdicts.getLast();
        return verdict(
                written(last.get(JudgePrompt.VERDICT)),
                last.path(JudgePrompt.REASONING).asText(""));
    }

    private JudgeReply readLastLine(String text, JsonObjects found) {
        List<MatchResult> lines = VERDICT_LINE.matcher(text).results().toList();
        if (lines.isEmpty()) {
            return new JudgeReply.Unreadable(
                    found.objects().isEmpty() ? "it names no verdict" : "its JSON has no key \"verdict\"");
        }
        MatchResult line = lines.getLast();
        if (lines.size() > 1 || !text.substring(line.end()).isBlank()) {
            return new JudgeReply.Unreadable("a verdict must stand once, in its last line");
        }
        return verdict(
                Optional.of(ORNAMENT.matcher(line.group(1)).replaceAll("")),
                text.substring(0, line.start()).strip());
    }

    private JudgeReply verdict(Optional<Object> written, String rationale) {
        return written.flatMap(labels::match)
                .<JudgeReply>map(label -> new JudgeReply.Verdict(label, rationale.strip()))
                .orElseGet(() -> new JudgeReply.Unreadable("its verdict "
                        + written.map(value -> "\"" + value + "\"").orElse("") + " is none of "
                        + String.join(", ", labels.all())));
    }

    private static Optional<Object> written(JsonNode value) {
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        return value.isNumber()
                ? Optional.of(value.isIntegralNumber() ? value.bigIntegerValue() : value.doubleValue())
                : Optional.empty();
    }
}
