package dev.etalon.verify.proof;

import java.util.List;
import java.util.Map;

/** What became of an order. */
sealed interface ToolReport {

    /** The programs ran to their ends. */
    record Ran(List<Step> steps, Map<String, byte[]> files) implements ToolReport {}

    /**
     * They were stopped.
     *
     * @param limit what stopped them
     * @param starved whether the host gave them too little time to call them slow
     */
    record Stopped(String limit, boolean starved) implements ToolReport {}

    /** One program. Anything may be in its words. */
    record Step(int code, String out, String err) {
        boolean failed() {
            return code != 0;
        }

        /** Whether a signal ended it: SIGXCPU and SIGKILL are what limits send. */
        boolean wasKilled() {
            return code < 0;
        }

        String said() {
            return ProofText.head(out.isBlank() ? err : out + "\n" + err);
        }
    }
}
