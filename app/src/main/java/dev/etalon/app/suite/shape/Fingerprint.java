package dev.etalon.app.suite.shape;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short hashes that tell whether something has changed. */
final class Fingerprint {
    private Fingerprint() {}

    /** @param length in bytes, at most 32 */
    static String of(byte[] content, int length) {
        return text(sha256().digest(content), length);
    }

    /** The same of a stream, which may be longer than the memory. */
    static String of(InputStream content, int length) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            digest.update(buffer, 0, n);
        }
        return text(digest.digest(), length);
    }

    private static String text(byte[] digest, int length) {
        return "sha256:" + HexFormat.of().formatHex(digest, 0, length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
