package dev.etalon.rating.golden;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** What a golden answer may be used for. */
public enum Part {
    /** Shown to judges as an example, given to an optimiser. */
    TRAIN,
    /** Judges are chosen on it. */
    DEV,
    /** Looked at once, when the choice is made. */
    TEST;

    private static final double HASHES = 0x1p32;

    /** The name in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is none of that name */
    public static Part named(String label) {
        for (Part part : values()) {
            if (part.label().equals(label)) {
                return part;
            }
        }
        throw new IllegalArgumentException("no part is called \"" + label + "\"; there are train, dev and test");
    }

    /**
     * How large the parts are, as shares of all.
     *
     * @param test what is left is {@code dev}
     */
    public record Shares(double train, double test) {
        public Shares {
            if (!(train >= 0 && test >= 0 && train + test <= 1)) {
                throw new IllegalArgumentException(
                        "the parts must be shares that add up to 1 at most, not " + train + " and " + test);
            }
        }

        /** Decided by the group alone, so that answers that belong together stay together and later ones move none. */
        public Part of(String group, long seed) {
            CRC32 hash = new CRC32();
            hash.update((seed + " " + group).getBytes(StandardCharsets.UTF_8));
            double place = hash.getValue() / HASHES;
            return place < test ? TEST : place < test + train ? TRAIN : DEV;
        }
    }
}
