package dev.etalon.verify.math;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether two LaTeX answers are the same text after the normalisation of Hendrycks et al. 2021, "Measuring Mathematical Problem Solving
 * With the MATH Dataset" (its {@code is_equiv}). Traps of the reference that are kept: where its normalisation breaks (a fraction of
 * words, a root without an argument, units named twice), the raw texts are compared.
 */
final class MathStrings {
    private static final String BOXED = "\\boxed";
    private static final String UNITS = "\\text{ ";
    private static final Pattern INTEGER = Pattern.compile("\\s*[+-]?\\d+(?:_\\d+)*\\s*");

    private MathStrings() {}

    /** The content of the last box; of all answers without a box the text between the first and the last dollar sign. */
    static String extracted(String answer) {
        return lastBoxed(answer).orElseGet(() -> betweenDollars(answer));
    }

    private static Optional<String> lastBoxed(String text) {
        if (text.contains(BOXED + " ")) {
            String rest = text.substring(text.lastIndexOf(BOXED + " ") + BOXED.length() + 1);
            return Optional.of(rest.contains("$") ? rest.substring(0, rest.indexOf('$')) : rest);
        }
        int start = Math.max(text.lastIndexOf(BOXED + "{"), text.lastIndexOf("\\fbox{"));
        if (start < 0) {
            return Optional.empty();
        }
        int open = text.indexOf('{', start);
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return Optional.of(text.substring(open + 1, i));
            }
        }
        return Optional.empty();
    }

    private static String betweenDollars(String text) {
        int first = text.indexOf('$');
        int last = text.lastIndexOf('$');
        return first < last ? text.substring(first + 1, last) : text;
    }

    static boolean same(String left, String right) {
        Optional<String> a = normalised(left);
        Optional<String> b = normalised(right);
        return (a.isPresent() && b.isPresent()) ? a.equals(b) : left.equals(right);
    }

    /** Empty where the reference's normalisation breaks. */
    static Optional<String> normalised(String text) {
        String plain = text.replace("\n", "")
                .replace("\\!", "")
                .replace("\\\\", "\\")
                .replace("tfrac", "frac")
                .replace("dfrac", "frac")
                .replace("\\left", "")
                .replace("\\right", "")
                .replace("^{\\circ}", "")
                .replace("^\\circ", "")
                .replace("\\$", "");
        int unit = plain.indexOf(UNITS);
        if (unit >= 0 && plain.indexOf(UNITS, unit + UNITS.length()) >= 0) {
            return Optional.empty();
        }
        plain = (unit >= 0 ? plain.substring(0, unit) : plain)
                .replace("\\%", "")
                .replace(" .", " 0.")
                .replace("{.", "{0.");
        if (plain.isEmpty()) {
            return Optional.of(plain);
        }
        plain = withoutName(plain.startsWith(".") ? "0" + plain : plain);
        return braced(plain, "\\sqrt")
                .map(roots -> roots.replace(" ", ""))
                .flatMap(MathStrings::fractions)
                .map(fractions -> fractions.equals("0.5") ? "\\frac{1}{2}" : fractions)
                .flatMap(MathStrings::slashed);
    }

    /** Takes {@code k=} off the front, where the name has at most two characters. */
    private static String withoutName(String text) {
        int equals = text.indexOf('=');
        boolean one = equals >= 0 && text.indexOf('=', equals + 1) < 0;
        return one && equals <= 2 ? text.substring(equals + 1) : text;
    }

    private static Optional<String> braced(String text, String command) {
        StringBuilder all = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(command); at >= 0; at = text.indexOf(command, from)) {
            int next = at + command.length();
            if (next >= text.length() || text.startsWith(command, next)) {
                return Optional.empty();
            }
            all.append(text, from, next);
            if (text.charAt(next) == '{') {
                from = next;
            } else {
                all.append('{').append(text.charAt(next)).append('}');
                from = next + 1;
            }
        }
        return Optional.of(all.append(text.substring(from)).toString());
    }

    /** Puts both arguments of each fraction into braces; a fraction with one character behind it leaves all as it was. */
    private static Optional<String> fractions(String text) {
        String command = "\\frac";
        String[] parts = text.split(Pattern.quote(command), -1);
        StringBuilder all = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i];
            if (part.isEmpty()) {
                return Optional.empty();
            }
            all.append(command);
            if (part.charAt(0) == '{') {
                all.append(part);
            } else if (part.length() < 2) {
                return Optional.of(text);
            } else {
                boolean open = part.charAt(1) == '{';
                all.append('{').append(part.charAt(0)).append('}');
                all.append(open ? "{" : "{" + part.charAt(1) + "}").append(part.substring(2));
            }
        }
        return Optional.of(all.toString());
    }

    private static Optional<String> slashed(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            return Optional.of(text);
        }
        Matcher over = INTEGER.matcher(parts[0]);
        Matcher under = INTEGER.matcher(parts[1]);
        if (!over.matches() || !under.matches()) {
            return Optional.empty();
        }
        boolean plain = isPlain(parts[0]) && isPlain(parts[1]);
        return Optional.of(plain ? "\\frac{" + parts[0] + "}{" + parts[1] + "}" : text);
    }

    /** Whether an integer is written as Python prints it. */
    private static boolean isPlain(String integer) {
        return integer.matches("0|-?[1-9]\\d*");
    }
}
