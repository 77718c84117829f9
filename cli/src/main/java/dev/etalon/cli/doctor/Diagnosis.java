package dev.etalon.cli.doctor;

import dev.etalon.verify.sandbox.Assurance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that was found.
 *
 * @param chosen the sandbox that `auto` takes for code; null where there is none
 * @param sandboxes in the order in which they are tried
 * @param missing names of what the verifiers need by default and this machine does not have
 */
record Diagnosis(
        String system, @Nullable String chosen, List<Backend> sandboxes, List<Finding> tools, List<String> missing) {

    static Diagnosis of(String system, List<Backend> sandboxes, List<Finding> tools) {
        Optional<String> chosen = sandboxes.stream()
                .filter(backend ->
                        backend.works() && Assurance.named(backend.level()).atLeast(Assurance.NAMESPACED))
                .map(Backend::name)
                .findFirst();
        Stream<String> unmet =
                tools.stream().filter(tool -> tool.needed() && !tool.found()).map(Finding::name);
        Stream<String> unsafe = chosen.isPresent() ? Stream.of() : Stream.of("a sandbox of level namespaced");
        return new Diagnosis(
                system,
                chosen.orElse(null),
                sandboxes,
                tools,
                Stream.concat(unsafe, unmet).toList());
    }

    boolean healthy() {
        return missing.isEmpty();
    }
}
