package dev.etalon.core.run;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/** Makes run ids that sort by time and can be read aloud: {@code 20261124-103126-capitals-3f9a}. */
final class RunId {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_NAME = 40;

    private RunId() {}

    static String next(String suite, Instant now) {
        byte[] random = new byte[2];
        new SecureRandom().nextBytes(random);
        return TIME.format(now) + "-" + slug(suite) + "-" + HexFormat.of().formatHex(random);
    }

    /** Letters and digits of any script, the rest as single dashes: usable as a file name. */
    private static String slug(String suite) {
        String dashed = suite.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String trimmed = dashed.replaceAll("^-|-$", "");
        return trimmed.isEmpty() ? "run" : trimmed.substring(0, Math.min(LONGEST_NAME, trimmed.length()));
    }
}
