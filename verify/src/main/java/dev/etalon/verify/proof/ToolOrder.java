package dev.etalon.verify.proof;

import java.util.List;
import java.util.Map;

/**
 * Programs to run in the sandbox, one after the other until one fails.
 *
 * @param files what stands in the work directory at first
 * @param steps the commands, by absolute paths
 * @param wanted files to bring back
 */
record ToolOrder(
        Map<String, byte[]> files, List<List<String>> steps, Map<String, String> environment, List<String> wanted) {
    ToolOrder {
        files = Map.copyOf(files);
        steps = List.copyOf(steps);
        environment = Map.copyOf(environment);
        wanted = List.copyOf(wanted);
    }
}
