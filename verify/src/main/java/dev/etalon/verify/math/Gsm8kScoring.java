package dev.etalon.verify.math;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an answer as text, equal to the reference's: task gsm8k, version 3, of lm-evaluation-harness. What has no such number is
 * wrong. Traps of the reference that are kept: 18.0 is not 18, and a flexible answer may be a lone comma or full stop.
 */
final class Gsm8kScoring {
    private static final Pattern STRICT = Pattern.compile("#### (-?[0-9.,]+)");
    private static final Pattern FLEXIBLE = Pattern.compile("(-?[$0-9.,]{2,})|(-?[0-9]+)");
    private static final Pattern THROUGH_HASHES = Pattern.compile("(?s).*#### ");
    private static final String NOTHING = "[invalid]";

    private final boolean flexible;

    Gsm8kScoring(boolean flexible) {
        this.flexible = flexible;
    }

    String extracted(String answer) {
        Matcher matcher = (flexible ? FLEXIBLE : STRICT).matcher(answer);
        String found = NOTHING;
        while (matcher.find()) {
            found = flexible ? matcher.group() : matcher.group(1);
            if (!flexible) {
                break;
            }
        }
        return found.strip();
    }

    static String normalised(String text) {
        String plain = text.replace(",", "").replace("$", "");
        plain = THROUGH_HASHES.matcher(plain).replaceAll("");
        return plain.replaceFirst("\\.(?=\\n?\\z)", "").toLowerCase(Locale.ROOT);
    }
}
