package dev.etalon.llama;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A file with a model in it. What is no GGUF file is refused before llama.cpp sees it. */
final class GgufFile {
    private static final int MAGIC = 0x46554747;
    private static final int BUFFER = 1 << 20;
    private static final Map<Seen, String> HASHES = new ConcurrentHashMap<>();

    /** A file as it was when it was read. */
    private record Seen(Path path, long size, long changed) {}

    private GgufFile() {}

    /** @throws IllegalArgumentException where the file is missing, no GGUF file, or of another version of the format */
    static void require(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException("there is no file " + path);
        }
        try (InputStream in = Files.newInputStream(path)) {
            ByteBuffer head = ByteBuffer.wrap(in.readNBytes(8)).order(ByteOrder.LITTLE_ENDIAN);
            if (head.remaining() < 8 || head.getInt() != MAGIC) {
                throw new IllegalArgumentException(path + " is no GGUF file: it does not begin with \"GGUF\"");
            }
            int version = head.getInt();
            if (version != 2 && version != 3) {
                throw new IllegalArgumentException(path + " is a GGUF file of version " + version
                        + "; versions 2 and 3 can be read, on a little-endian machine");
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The SHA-256 of the file, in hex. It is reckoned once a process and file, for large models take seconds.
     *
     * @throws IllegalArgumentException where it cannot be read
     */
    static String sha256(Path path) {
        try {
            Seen seen = new Seen(
                    path.toRealPath(),
                    Files.size(path),
                    Files.getLastModifiedTime(path).toMillis());
            String known = HASHES.get(seen);
            if (known == null) {
                known = hash(path);
                HASHES.put(seen, known);
            }
            return known;
        } catch (IOException e) {
            throw new IllegalArgumentException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String hash(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
