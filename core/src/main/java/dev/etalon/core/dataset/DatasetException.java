package dev.etalon.core.dataset;

import org.jspecify.annotations.Nullable;

/** A dataset cannot be read. The message names the place, what was wrong and what to do. */
public final class DatasetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatasetException(String message) {
        super(message);
    }

    public DatasetException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
