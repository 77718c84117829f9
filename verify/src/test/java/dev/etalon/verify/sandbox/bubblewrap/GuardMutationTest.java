package dev.etalon.verify.sandbox.bubblewrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.HostUser;
import dev.etalon.verify.sandbox.Machine;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.process.Guard;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes guards away: the self-check must notice each. */
class GuardMutationTest {

    @BeforeEach
    void needsSandbox() throws Exception {
        Machine.sandbox();
    }

    @ParameterizedTest
    @CsvSource({
        "network namespace, no-network",
        "read-only root, no-writes-outside",
        "filter, system-call-filter",
        "process limit, limits-set",
    })
    void noticesAMissingGuard(String guard, String promise) throws Exception {
        assertThat(broken(without(Set.of(guard)), Map.of())).contains(promise);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({
        "open filter, does not start",
        "bwrap, does not start",
        "user namespace, does not start",
        "process namespace, outlived",
        "ipc namespace, own-namespaces",
        "host name namespace, own-host-name",
        "cgroup namespace, own-namespaces",
        "die with parent, outlived",
        "new session, own-session",
        "proc, no-privileges",
        "dev, does not start",
        "shared memory, scratch-space-bounded",
        "read-only dev, no-writes-outside",
        "tmp, scratch-space-bounded",
        "box, does not start",
        "user id, no-privileges",
        "data limit, limits-set",
        "address limit, limits-set",
        "file size limit, limits-set",
        "open file limit, limits-set",
        "cpu limit, limits-set",
    })
    void noticesAnyMissingGuard(String guard, String promise) throws Exception {
        assertThat(broken(without(Set.of(guard)), Map.of())).contains(promise);
    }

    /** With the filter, nested namespaces are refused twice. */
    @Test
    void noticesNestedNamespacesWhereNoFilterRefusesThem() throws Exception {
        Set<String> guards = Set.of("no nested namespaces", "open filter", "filter");

        assertThat(broken(without(guards), Map.of())).contains("no-nested-namespaces");
    }

    @Test
    void noticesTheLaunchersEnvironment() throws Exception {
        assertThat(broken(UnaryOperator.identity(), System.getenv())).contains("no-host-environment");
    }

    @Test
    void noticesThatRootWasNotDropped() throws Exception {
        assumeTrue(HostUser.isRoot(), "skipped: not root, so there is nothing to drop");

        assertThat(broken(without(Set.of("drop root")), Map.of())).contains("no-privileges");
    }

    private static UnaryOperator<List<Guard>> without(Set<String> names) {
        return guards ->
                guards.stream().filter(guard -> !names.contains(guard.name())).toList();
    }

    private static String broken(UnaryOperator<List<Guard>> mutation, Map<String, String> environment)
            throws Exception {
        try {
            return Bubblewrap.of(HostTools.ofSystem(), mutation, environment)
                    .probe()
                    .broken();
        } catch (SandboxException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
