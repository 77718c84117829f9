package dev.etalon.verify.code.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * What a program should print. Blanks at the ends of lines and empty lines at the end do not count. With a tolerance, words that are
 * numbers on both sides may differ by it, relative or absolute, as contests allow, and with a tolerance of 0 be written differently; the
 * other words must be the same, line by line.
 */
record PrintedText(String expected, OptionalDouble tolerance) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,4})?");

    boolean isMetBy(String printed) {
        List<String> wanted = lines(expected);
        List<String> got = lines(printed);
        if (wanted.equals(got)) {
            return true;
        }
        if (tolerance.isEmpty() || wanted.size() != got.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!near(
                    BLANKS.split(wanted.get(i).strip()), BLANKS.split(got.get(i).strip()))) {
                return false;
            }
        }
        return true;
    }

    private boolean near(String[] wanted, String[] got) {
        if (wanted.length != got.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals(got[i]) && !near(wanted[i], got[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean near(String wanted, String got) {
        if (!NUMBER.matcher(wanted).matches() || !NUMBER.matcher(got).matches()) {
            return false;
        }
        double most = tolerance.orElse(0);
        if (most == 0) {
            return new BigDecimal(wanted).compareTo(new BigDecimal(got)) == 0;
        }
        double a = Double.parseDouble(wanted);
        double b = Double.parseDouble(got);
        return Math.abs(a - b) <= most * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }

    private static List<String> lines(String text) {
        return text.stripTrailing().lines().map(String::stripTrailing).toList();
    }
}
