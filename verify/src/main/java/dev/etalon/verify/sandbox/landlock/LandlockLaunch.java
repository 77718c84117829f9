package dev.etalon.verify.sandbox.landlock;

import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.cgroup.ControlGroup;
import dev.etalon.verify.sandbox.process.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One job. No namespace ends its processes: they cannot leave their process group, so the group is killed.
 *
 * @param box its work directory
 * @param group null where this process may not make any
 */
record LandlockLaunch(
        List<String> command,
        Map<String, String> environment,
        Path box,
        @Nullable ControlGroup group,
        HostTools tools) implements Launch {

    @Override
    public void sweep(long started) {
        kill(started);
    }

    @Override
    public void kill(long started) {
        // The shell's own kill knows process groups; Java knows only processes.
        quietly(List.of("sh", "-c", "kill -9 \"-$1\"", "sh", String.valueOf(started)));
    }

    @Override
    public Set<String> fired() {
        return group == null ? Set.of() : group.fired();
    }

    /** Removed by rm: it follows no links and knows paths of any length. */
    @Override
    public void close() {
        if (group != null) {
            group.close();
        }
        quietly(List.of("rm", "-rf", "--one-file-system", "--", box.toString()));
    }

    private void quietly(List<String> words) {
        try {
            List<String> full = new ArrayList<>(words);
            full.set(0, tools.require(words.getFirst()).toString());
            new ProcessBuilder(full)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException | SandboxException e) {
            box.toFile().deleteOnExit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
