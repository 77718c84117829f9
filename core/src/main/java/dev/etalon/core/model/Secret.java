package dev.etalon.core.model;

import java.util.Objects;

/** A text that must not be seen: it never prints itself, and takes itself out of other texts. */
public final class Secret {
    private static final String HIDDEN = "(secret)";

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * Wraps a secret; blanks around it, as files and shells leave them, are taken off.
     *
     * @throws IllegalArgumentException where it is empty or has a control character inside, which no header can carry
     */
    public static Secret of(String value) {
        String stripped = Objects.requireNonNull(value, "value is null").strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("the secret is empty; is its environment variable set?");
        }
        if (stripped.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException(
                    "the secret has a line break or another character that an HTTP header cannot carry");
        }
        return new Secret(stripped);
    }

    /** The secret itself, for the one place that sends it. */
    public String reveal() {
        return value;
    }

    /** The same text with the secret blotted out. */
    public String hideIn(String text) {
        return text.replace(value, HIDDEN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
