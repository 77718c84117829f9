package dev.etalon.core.run;

/** A run cannot be opened: somebody is writing it. */
public final class RunInUseException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** @param holder who is writing it, in words */
    public RunInUseException(String runId, String holder) {
        super("run " + runId + " is being written by " + holder + ": wait until it ends, or stop it, and try again");
    }
}
