package dev.etalon.verify.sandbox;

import org.jspecify.annotations.Nullable;

/** There is no sandbox, or it cannot be trusted: nothing was run. The message says what is missing and how to get it. */
public final class SandboxException extends Exception {
    private static final long serialVersionUID = 1L;

    public SandboxException(String message) {
        super(message);
    }

    public SandboxException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
