package dev.etalon.metrics.text;

import java.util.ArrayList;
import java.util.List;

/** Adds numerals to a number as long as each is of a lower rank than the one before: hundreds, tens, ones; millions, thousands. */
final class RussianNumberReader {
    private static final long NO_SCALE = Long.MAX_VALUE;
    private static final int LONGEST_GROUP = 3;

    private final List<String> made = new ArrayList<>();

    /** What the finished scales add up to, and the last of them. */
    private long total;

    private long lastScale = NO_SCALE;

    /** What stands before the next scale; a numeral must be less than {@code room}. */
    private long group;

    private long room = 1000;
    private boolean open;

    /** Digits as they were written, until a scale word makes them a part of a number. */
    private String digits = "";

    void numeral(long value) {
        boolean goesOn = open && digits.isEmpty() && value > 0 && value < room;
        if (!goesOn) {
            finish();
        }
        open = true;
        group += value;
        room = room(value);
    }

    void digits(String text) {
        boolean mayGoOn = open && total > 0 && group == 0 && digits.isEmpty();
        if (!mayGoOn) {
            finish();
        }
        digits = text;
    }

    /** @param singular whether the word alone means one of it */
    void scale(String word, long scale, boolean singular) {
        if (scale >= lastScale) {
            finishBeforeDigits();
        }
        if (!digits.isEmpty() && digits.length() <= LONGEST_GROUP) {
            group = Long.parseLong(digits);
            open = true;
            digits = "";
        }
        boolean one = singular && digits.isEmpty() && group == 0 && open == (total > 0);
        if ((digits.isEmpty() && group > 0) || one) {
            endGroup(Math.max(1, group), scale);
        } else {
            word(word);
        }
    }

    void word(String word) {
        finish();
        made.add(word);
    }

    String text() {
        finish();
        return String.join(" ", made);
    }

    private void endGroup(long count, long scale) {
        total += count * scale;
        lastScale = scale;
        group = 0;
        room = 1000;
        open = true;
    }

    private void finish() {
        finishBeforeDigits();
        if (!digits.isEmpty()) {
            made.add(digits);
        }
        digits = "";
    }

    private void finishBeforeDigits() {
        if (open) {
            made.add(String.valueOf(total + group));
        }
        total = 0;
        lastScale = NO_SCALE;
        group = 0;
        room = 1000;
        open = false;
    }

    /** Below what a numeral must be to follow this one: after tens only ones, after ones and teens nothing. */
    private static long room(long value) {
        if (value >= 100) {
            return 100;
        }
        return value >= 20 ? 10 : 0;
    }
}
