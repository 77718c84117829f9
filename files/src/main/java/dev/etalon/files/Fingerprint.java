package dev.etalon.files;

import dev.etalon.core.dataset.DatasetException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The SHA-256 of files. */
final class Fingerprint {
    private Fingerprint() {}

    /** Of one file, the hash of its bytes; of a folder's files, the hash of their names and hashes. */
    static String of(Path root, List<Path> files) {
        if (files.equals(List.of(root))) {
            return hash(root);
        }
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            String name = root.relativize(file).toString().replace('\\', '/');
            all.append(hash(file)).append(' ').append(name).append('\n');
        }
        return HexFormat.of().formatHex(sha256().digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String hash(Path file) {
        MessageDigest digest = sha256();
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new DatasetException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
