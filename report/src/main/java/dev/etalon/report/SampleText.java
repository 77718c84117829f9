package dev.etalon.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One trial as text for a terminal, whole: what was asked, what was answered, and each score with its evidence. */
public final class SampleText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INDENT = "    ";

    private final StringBuilder out = new StringBuilder();

    private SampleText() {}

    /** Ends with a line break. */
    public static String of(SampleRow row) {
        SampleText text = new SampleText();
        text.write(row);
        return text.out.toString();
    }

    private void write(SampleRow row) {
        String repeat = row.repeat() == 0 ? "" : ", repeat " + row.repeat();
        out.append("Sample ")
                .append(Terminal.line(row.id(), 200))
                .append(repeat)
                .append('\n');
        block("input", row.input());
        row.context().forEach(text -> block("context", text));
        row.references().forEach(text -> block("reference", text));
        block("answer", row.answer());
        block("no answer", row.failure());
        row.scores().forEach(this::score);
        facts("metadata", row.metadata());
        if (!row.trace().isEmpty()) {
            block("trace", json(row.trace()));
        }
    }

    private void score(SampleRow.Cell cell) {
        Map<String, Object> details = new LinkedHashMap<>(cell.details());
        Object verdict = details.remove("verdict");
        out.append('\n').append(Terminal.line(cell.measure(), 200)).append(": ").append(value(cell));
        if (verdict != null) {
            out.append(", ").append(Terminal.line(String.valueOf(verdict), 60));
        }
        if (cell.expected() != null) {
            out.append(" (expected ")
                    .append(Terminal.line(cell.expected(), 200))
                    .append(')');
        }
        out.append('\n');
        lines(cell.text());
        details.forEach(this::fact);
    }

    private static String value(SampleRow.Cell cell) {
        if (cell.value() != null) {
            double value = cell.value();
            return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf((float) value);
        }
        return cell.label() == null ? cell.kind() : Terminal.line(cell.label(), 200);
    }

    private void facts(String name, Map<String, @Nullable Object> facts) {
        if (!facts.isEmpty()) {
            out.append('\n').append(name).append('\n');
            facts.forEach(this::fact);
        }
    }

    private void fact(String name, @Nullable Object value) {
        String text = value instanceof String string ? string : json(value);
        out.append("  ").append(Terminal.line(name, 60)).append(':');
        if (text.lines().count() <= 1) {
            out.append(' ').append(Terminal.lines(text)).append('\n');
        } else {
            out.append('\n');
            lines(text);
        }
    }

    private void block(String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            out.append('\n').append(name).append('\n');
            lines(text);
        }
    }

    private void lines(String text) {
        if (!text.isEmpty()) {
            out.append(Terminal.lines(text)
                    .lines()
                    .map(line -> INDENT + line + "\n")
                    .collect(Collectors.joining()));
        }
    }

    private static String json(@Nullable Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            return String.valueOf(value);
        }
    }
}
