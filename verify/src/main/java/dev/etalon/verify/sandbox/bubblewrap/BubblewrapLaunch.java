package dev.etalon.verify.sandbox.bubblewrap;

import dev.etalon.verify.sandbox.cgroup.ControlGroup;
import dev.etalon.verify.sandbox.process.Launch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One job.
 *
 * @param group null where this process may not make any
 */
record BubblewrapLaunch(
        List<String> command,
        Map<String, String> environment,
        @Nullable ControlGroup group) implements Launch {

    @Override
    public Set<String> fired() {
        return group == null ? Set.of() : group.fired();
    }

    @Override
    public void close() {
        if (group != null) {
            group.close();
        }
    }
}
