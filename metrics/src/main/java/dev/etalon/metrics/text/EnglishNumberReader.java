package dev.etalon.metrics.text;

import dev.etalon.metrics.text.EnglishNumberWord.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through words once and writes those that form numbers in digits. For one text. */
final class EnglishNumberReader {
    private static final String PREFIXES = "-+£€$¢";

    private final List<String> words;
    private final List<String> made = new ArrayList<>();
    private final EnglishNumberValue value = new EnglishNumberValue();
    private String prefix = "";
    private int place;

    EnglishNumberReader(List<String> words) {
        this.words = words;
    }

    List<String> read() {
        for (place = 0; place < words.size(); place++) {
            String word = words.get(place);
            boolean prefixed = PREFIXES.indexOf(word.charAt(0)) >= 0;
            EnglishNumberWord known = EnglishNumberWord.of(word);
            if (isNumeral(prefixed ? word.substring(1) : word)) {
                numeral(word, prefixed);
            } else if (known == null) {
                finish();
                put(word);
            } else {
                take(word, known);
            }
        }
        finish();
        return made;
    }

    private void numeral(String word, boolean prefixed) {
        if (value.endsWithPoint()) {
            value.append(word);
            return;
        }
        finish();
        prefix = prefixed ? word.substring(0, 1) : prefix;
        value.set(prefixed ? word.substring(1) : word);
    }

    private void take(String word, EnglishNumberWord known) {
        switch (known.kind()) {
            case ZERO -> value.lengthen("0");
            case ONES, TENS, MULTIPLIER -> numberWord(known);
            case SIGN -> sign(word, known);
            case CURRENCY -> currency(word, known);
            case PERCENT -> percent(word, known);
            case PER -> per(word, known);
            case AND -> and(word);
            case REPEAT -> repeat(word, known.value().intValue());
            case POINT -> point(word);
        }
    }

    private void numberWord(EnglishNumberWord known) {
        switch (known.kind()) {
            case ONES -> ones(known.value());
            case MULTIPLIER -> multiply(known.value());
            default -> value.include(known.value());
        }
        if (!known.affix().isEmpty()) {
            put(value.take() + known.affix());
        }
    }

    /** A row of digits takes further ones behind it, save that {@code twenty} before {@code one} gives its zero away. */
    private void ones(BigInteger ones) {
        EnglishNumberWord previous = EnglishNumberWord.of(previous());
        boolean inRow = !value.isEmpty() && (value.isDigits() || (previous != null && previous.isPlain(Kind.ONES)));
        if (!inRow) {
            value.include(ones);
        } else if (previous != null && previous.isPlain(Kind.TENS) && ones.compareTo(BigInteger.TEN) < 0) {
            value.replaceLast(ones);
        } else {
            value.append(ones);
        }
    }

    private void multiply(BigInteger multiplier) {
        if (!value.multiply(multiplier)) {
            finish();
            value.multiply(multiplier);
        }
    }

    private void sign(String word, EnglishNumberWord known) {
        finish();
        if (numberFollows()) {
            prefix = known.affix();
        } else {
            put(word);
        }
    }

    private void currency(String word, EnglishNumberWord known) {
        if (value.isEmpty()) {
            put(word);
        } else {
            prefix = known.affix();
            finish();
        }
    }

    private void percent(String word, EnglishNumberWord known) {
        put(value.isEmpty() ? word : value.take() + known.affix());
    }

    private void per(String word, EnglishNumberWord known) {
        if (!value.isEmpty() && "cent".equals(next())) {
            put(value.take() + known.affix());
            place++;
        } else {
            finish();
            put(word);
        }
    }

    /** Between the parts of one number it goes: after a hundred, thousand, ... and before a number. */
    private void and(String word) {
        EnglishNumberWord previous = EnglishNumberWord.of(previous());
        boolean within = numberFollows() && previous != null && previous.isPlain(Kind.MULTIPLIER);
        if (!within) {
            finish();
            put(word);
        }
    }

    private void repeat(String word, int times) {
        EnglishNumberWord next = EnglishNumberWord.of(next());
        if (next != null && (next.isPlain(Kind.ONES) || next.isPlain(Kind.ZERO))) {
            value.lengthen(next.value().toString().repeat(times));
            place++;
        } else {
            finish();
            put(word);
        }
    }

    private void point(String word) {
        EnglishNumberWord next = EnglishNumberWord.of(next());
        if (!numberFollows()) {
            finish();
            put(word);
        } else if (next == null || next.isPlainBelowHundred()) {
            value.lengthen(".");
        }
    }

    private boolean numberFollows() {
        String next = next();
        return next != null && (EnglishNumberWord.of(next) != null || isNumeral(next));
    }

    private @Nullable String previous() {
        return place == 0 ? null : words.get(place - 1);
    }

    private @Nullable String next() {
        return place + 1 == words.size() ? null : words.get(place + 1);
    }

    private void finish() {
        if (!value.isEmpty()) {
            put(value.take());
        }
    }

    private void put(String word) {
        made.add(prefix + word);
        prefix = "";
    }

    /** Digits, and perhaps a point and digits. */
    private static boolean isNumeral(String word) {
        int point = word.indexOf('.');
        return point < 0 ? isDigits(word) : isDigits(word.substring(0, point)) && isDigits(word.substring(point + 1));
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(Character::isDigit);
    }
}
