package dev.etalon.verify.sandbox.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** One job on its way: the command, and what of the machine it holds until it is over. */
public interface Launch extends AutoCloseable {

    List<String> command();

    /** The variables of the process that starts it. The code inside may see them. */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** The process at the top of the job's tree, where it is not the one that was started. */
    default long top(long started) {
        return started;
    }

    /** Ends what the program left behind when it ended by itself. */
    default void sweep(long started) {}

    /** Ends what does not end with the process that was started. */
    default void kill(long started) {}

    /** The limits that the system noticed while it ran, {@code memory} or {@code processes}. */
    default Set<String> fired() {
        return Set.of();
    }

    /** Gives back what the job held. Called once, when all its processes are gone. */
    @Override
    default void close() {}
}
