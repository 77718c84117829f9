package dev.etalon.verify.math;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers that are wrong by one sign, one digit, one bracket, an order or a factor. */
final class NearMisses {
    private static final Pattern UNIT = Pattern.compile("\\\\(?:text|mbox)\\{[^}]*\\}(?:\\^\\d)?");
    private static final Pattern LAST_DIGIT = Pattern.compile("\\d(?!.*\\d)", Pattern.DOTALL);
    private static final Pattern FIRST_DIGIT = Pattern.compile("[1-9]");
    private static final Pattern PLUS = Pattern.compile("(?<=[\\w})] ?)\\+");
    private static final Pattern MINUS = Pattern.compile("(?<=[\\w})] ?)-");
    private static final Pattern PAIR = Pattern.compile("\\((-?[^,]+),\\s*(-?[^,]+)\\)");
    private static final Pattern NUMBER = Pattern.compile("(?:[-\\d.{}\\s]|\\\\d?frac|\\\\sqrt|\\\\pi)+");

    private NearMisses() {}

    static List<String> of(String answer) {
        String plain = UNIT.matcher(answer).replaceAll("");
        List<String> wrong = new ArrayList<>();
        change(wrong, plain, LAST_DIGIT, digit -> String.valueOf((Integer.parseInt(digit.group()) + 1) % 10));
        change(wrong, plain, FIRST_DIGIT, digit -> String.valueOf(Integer.parseInt(digit.group()) % 9 + 1));
        change(wrong, plain, PLUS, sign -> "-");
        change(wrong, plain, MINUS, sign -> "+");
        if (plain.contains("[") || plain.contains("]") || plain.contains("infty")) {
            wrong.add(otherEnd(plain));
        }
        Matcher pair = PAIR.matcher(plain);
        if (pair.matches() && !pair.group(1).equals(pair.group(2))) {
            wrong.add("(" + pair.group(2) + "," + pair.group(1) + ")");
        }
        if (NUMBER.matcher(plain).matches() && !plain.equals("0")) {
            wrong.add("-(" + plain + ")");
            wrong.add("2(" + plain + ")");
            if (!plain.equals("1") && !plain.equals("-1")) {
                wrong.add("\\frac{1}{" + plain + "}");
            }
        }
        return wrong;
    }

    private static void change(List<String> all, String text, Pattern place, Function<MatchResult, String> change) {
        Matcher matcher = place.matcher(text);
        if (matcher.find()) {
            all.add(text.substring(0, matcher.start())
                    + change.apply(matcher.toMatchResult())
                    + text.substring(matcher.end()));
        }
    }

    /** The last end of the last interval, open where it is closed and the other way round. */
    private static String otherEnd(String text) {
        int at = Math.max(text.lastIndexOf(')'), text.lastIndexOf(']'));
        return text.substring(0, at) + (text.charAt(at) == ')' ? "]" : ")") + text.substring(at + 1);
    }
}
