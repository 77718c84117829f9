package dev.etalon.rating.guideline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of texts, by which a changed text is told from an unchanged one.
 *
 * @param hex 64 hexadecimal digits
 */
public record ContentHash(String hex) {
    private static final int SHORT_DIGITS = 12;

    public ContentHash {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal digits: " + hex);
        }
    }

    /** The hash of these texts in this order; each counts with its length, so that no text can run into the next. */
    public static ContentHash of(String... texts) {
        MessageDigest digest = sha256();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    /** The first digits, enough for people and signatures. */
    public String brief() {
        return hex.substring(0, SHORT_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
