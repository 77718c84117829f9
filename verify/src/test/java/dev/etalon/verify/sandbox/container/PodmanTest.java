package dev.etalon.verify.sandbox.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.Attack;
import dev.etalon.verify.sandbox.Ending;
import dev.etalon.verify.sandbox.Finished;
import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.HostUser;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.Reply;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.SelfCheck;
import dev.etalon.verify.sandbox.Session;
import dev.etalon.verify.sandbox.process.Guard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Podman for real, without an image. */
class PodmanTest {

    @BeforeEach
    void needsPodman() throws Exception {
        assumeTrue(
                HostTools.ofSystem().find("podman").isPresent(),
                "skipped, run scripts/install-test-tools.sh: podman is not installed");
        assumeTrue(
                HostUser.isRoot(), "skipped: Podman without root needs control groups of version 2 and ids of its own");
        try {
            Containers.of(HostTools.ofSystem(), Engine.PODMAN).probe();
        } catch (SandboxException e) {
            assumeTrue(false, "skipped: Podman cannot be used here: " + e.getMessage());
        }
    }

    @Test
    void keepsAllItsPromises() throws Exception {
        Sandbox sandbox = Containers.of(HostTools.ofSystem(), Engine.PODMAN);

        SelfCheck check = sandbox.probe();

        assertThat(check.broken()).isEmpty();
        assertThat(check.guarantees()).hasSize(15);
        assertThat(sandbox.assurance()).isEqualTo(Assurance.NAMESPACED);
        assertThat(sandbox.description()).startsWith("podman version").contains("filter");
    }

    @ParameterizedTest
    @CsvSource({
        "no network, no-network",
        "filter, no-nested-namespaces",
        "process limit, processes-bounded",
    })
    void noticesAMissingGuard(String guard, String promise) throws Exception {
        assertThat(broken(without(guard))).contains(promise);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({
        "read-only root, no-writes-outside",
        "no capabilities, no-privileges",
        "no new privileges, no-privileges",
        "cgroup namespace, own-namespaces",
        "user, no-privileges",
        "host name, own-host-name",
        "tmp, scratch-space-bounded",
        "box, scratch-space-bounded",
        "shared memory, scratch-space-bounded",
        "no environment of the engine, no-host-environment",
        "data limit, limits-set",
        "address limit, limits-set",
        "file size limit, limits-set",
        "cpu limit, limits-set",
        "core limit, limits-set",
        "hide /dev/mqueue, no-writes-outside",
        "hide /sys, no-host-files",
    })
    void noticesAnyMissingGuard(String guard, String promise) throws Exception {
        assertThat(broken(without(guard))).contains(promise);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("attacks")
    void holdsAgainstAttacks(Attack attack, @TempDir Path outside) throws Exception {
        assertThat(attack.in(Containers.of(HostTools.ofSystem(), Engine.PODMAN), outside))
                .isEmpty();
    }

    /** Its files /etc/hostname and /run/.containerenv and the empty /sys are its own, and not the host's. */
    static Stream<Attack> attacks() {
        return Attack.all().stream().filter(attack -> !attack.name().equals("read_system_files"));
    }

    @Test
    void talksToAJobInside() throws Exception {
        Job job = new Job(List.of("/usr/bin/cat"), Map.of(), null, Limits.DEFAULT);
        try (Session session =
                Containers.of(HostTools.ofSystem(), Engine.PODMAN).open(job)) {
            session.send("hello");
            assertThat(session.receive(Duration.ofSeconds(20))).isEqualTo(new Reply.Line("hello"));
            assertThat(session.receive(Duration.ofMillis(200))).isInstanceOf(Reply.Gone.class);
        }
    }

    @Test
    void endsAnEndlessLoopAndKnowsThatItWorked() throws Exception {
        Job job = new Job(
                List.of("/usr/bin/sh", "-c", "while :; do :; done"),
                Map.of(),
                null,
                Limits.DEFAULT.withTime(Duration.ofSeconds(2), Duration.ofSeconds(20)));

        Finished finished = Containers.of(HostTools.ofSystem(), Engine.PODMAN).run(job, new byte[0]);

        assertThat(finished.ending()).isEqualTo(Ending.WALL);
        assertThat(finished.use().used()).isPositive();
        assertThat(finished.fired()).isEqualTo(Set.of("wall time"));
    }

    private static UnaryOperator<List<Guard>> without(String name) {
        return guards ->
                guards.stream().filter(guard -> !guard.name().equals(name)).toList();
    }

    private static String broken(UnaryOperator<List<Guard>> mutation) throws Exception {
        try {
            return Containers.of(HostTools.ofSystem(), Engine.PODMAN, mutation)
                    .probe()
                    .broken();
        } catch (SandboxException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
