package dev.etalon.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A set of texts that holds 128 bits of each one's SHA-256 in an open table of primitives: 32 MiB for a million. Two texts share
 * their bits with a chance of about 1e-27 in a million; callers look again where it matters.
 */
final class IdSet {
    private final MessageDigest sha256 = Fingerprint.sha256();
    private long[] table = new long[2 << 10];
    private int size;

    /** Adds a text; false where it may be there already. */
    boolean add(String id) {
        if (size * 4L > table.length / 2 * 3L) {
            grow();
        }
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest(id.getBytes(StandardCharsets.UTF_8)));
        boolean added = put(table, hash.getLong(), hash.getLong() | 1);
        size += added ? 1 : 0;
        return added;
    }

    /** Each entry takes two places; the second is never 0, which marks free ones. */
    private static boolean put(long[] table, long high, long low) {
        int entries = table.length / 2;
        int at = (int) (high & (entries - 1));
        while (table[2 * at + 1] != 0) {
            if (table[2 * at] == high && table[2 * at + 1] == low) {
                return false;
            }
            at = (at + 1) & (entries - 1);
        }
        table[2 * at] = high;
        table[2 * at + 1] = low;
        return true;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (int i = 0; i < table.length; i += 2) {
            if (table[i + 1] != 0) {
                put(larger, table[i], table[i + 1]);
            }
        }
        table = larger;
    }
}
