package dev.etalon.verify.instruction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of how an answer is laid out. Scans are written out where a regular expression could take quadratic time on a hostile text. */
final class FormatChecks {
    private static final List<String> CONSTRAINED =
            List.of("My answer is yes.", "My answer is no.", "My answer is maybe.");
    private static final Pattern HIGHLIGHT = Pattern.compile("\\*[^\\n*]*+\\*");
    private static final Pattern DOUBLE_HIGHLIGHT = Pattern.compile("\\*\\*[^\\n*]*+\\*\\*");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FormatChecks() {}

    /** Bullets are lines whose first sign is a dash, or a star that no second star follows. */
    static int bullets(String text) {
        return bullets(text, '*') + bullets(text, '-');
    }

    private static int bullets(String text, char sign) {
        int count = 0;
        int at = 0;
        while (at < text.length()) {
            int first = at;
            while (first < text.length() && PythonText.isSpace(text.charAt(first))) {
                first++;
            }
            if (first == text.length()) {
                break;
            }
            int from = first;
            boolean bullet = text.charAt(first) == sign;
            if (bullet && sign == '*') {
                bullet = first + 1 < text.length() && text.charAt(first + 1) != '*';
                from = first + 2; // a star at the end of a line takes the next line with it
            }
            count += bullet ? 1 : 0;
            int end = text.indexOf('\n', bullet ? Math.min(from, text.length()) : first);
            at = end < 0 ? text.length() : end + 1;
        }
        return count;
    }

    static int highlights(String text) {
        int count = 0;
        Matcher single = HIGHLIGHT.matcher(text);
        while (single.find()) {
            count += PythonText.isBlank(PythonText.strip(single.group(), "*")) ? 0 : 1;
        }
        Matcher pair = DOUBLE_HIGHLIGHT.matcher(text);
        while (pair.find()) {
            String inside = pair.group().substring(2, pair.group().length() - 2);
            count += PythonText.isBlank(inside) ? 0 : 1;
        }
        return count;
    }

    /** A title stands between double angular brackets, on one line. */
    static boolean hasTitle(String text) {
        for (String line : text.split("\n", -1)) {
            int open = line.indexOf("<<");
            int close = line.lastIndexOf(">>");
            if (open >= 0 && close >= open + 3) {
                String title = line.substring(open, close + 2).replaceFirst("^<+", "");
                if (!PythonText.isBlank(withoutEnd(title, '>'))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String withoutEnd(String text, char sign) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == sign) {
            end--;
        }
        return text.substring(0, end);
    }

    static int sections(String text, String splitter) {
        Matcher matcher = Pattern.compile(
                        Pattern.quote(PythonText.strip(splitter)) + "\\s?\\d+", Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    static boolean isJson(String text) {
        String json = PythonText.strip(text);
        for (String fence : List.of("```json", "```Json", "```JSON", "```")) {
            json = json.startsWith(fence) ? json.substring(fence.length()) : json;
        }
        json = json.endsWith("```") ? json.substring(0, json.length() - 3) : json;
        try {
            return !JSON.readTree(PythonText.strip(json)).isMissingNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    static boolean isConstrained(String text) {
        return CONSTRAINED.stream().anyMatch(text::contains);
    }

    static int placeholders(String text) {
        int count = 0;
        int at = text.indexOf('[');
        while (at >= 0) {
            int close = text.indexOf(']', at);
            int line = text.indexOf('\n', at);
            if (close < 0) {
                break;
            }
            boolean sameLine = line < 0 || close < line;
            count += sameLine ? 1 : 0;
            at = text.indexOf('[', sameLine ? close : line);
        }
        return count;
    }

    static boolean isQuoted(String text) {
        String said = PythonText.strip(text);
        return said.length() > 1 && said.startsWith("\"") && said.endsWith("\"");
    }
}
