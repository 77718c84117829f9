package dev.etalon.rating.golden;

import dev.etalon.rating.guideline.Guideline;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text by which a label was made: people who read another text may label otherwise (criteria drift).
 *
 * @param hash the first digits of the text's hash; empty where only the version is known
 */
public record GuidelineStamp(String name, String version, String hash) {
    private static final Pattern LINE = Pattern.compile("([^@#\\s]+)@([^@#\\s]+)(?:#([0-9a-f]+))?");

    public static GuidelineStamp of(Guideline guideline) {
        return new GuidelineStamp(
                guideline.name(), guideline.version(), guideline.hash().brief());
    }

    /** @throws IllegalArgumentException where it is not of the form name@version#hash */
    public static GuidelineStamp read(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + line + "\" is no stamp of a guideline: name@version#hash");
        }
        return new GuidelineStamp(parts.group(1), parts.group(2), parts.group(3) == null ? "" : parts.group(3));
    }

    /** Whether labels by the one text are labels by the other; where a hash is not known the version decides. */
    public boolean same(GuidelineStamp other) {
        boolean hashes = !hash.isEmpty() && !other.hash.isEmpty();
        return name.equals(other.name) && (hashes ? hash.equals(other.hash) : version.equals(other.version));
    }

    /** As it is written in files. */
    public String line() {
        return name + "@" + version + (hash.isEmpty() ? "" : "#" + hash);
    }
}
