package dev.etalon.rating.guideline;

import org.jspecify.annotations.Nullable;

/** A guideline cannot be read; the message names file, line, what is wrong and what to do. */
public final class GuidelineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GuidelineException(String message) {
        this(message, null);
    }

    public GuidelineException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
