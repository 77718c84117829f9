package dev.etalon.encoders;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short hash of a model's files, one after the other. */
final class ContentHash {
    private final MessageDigest digest;

    ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void add(InputStream file) throws IOException {
        try (file;
                OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            file.transferTo(into);
        }
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest(), 0, 4);
    }
}
