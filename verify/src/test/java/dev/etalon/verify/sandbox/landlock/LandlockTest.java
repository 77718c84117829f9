package dev.etalon.verify.sandbox.landlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.Ending;
import dev.etalon.verify.sandbox.Finished;
import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.HostUser;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.OrdinaryUser;
import dev.etalon.verify.sandbox.Reply;
import dev.etalon.verify.sandbox.RunnerFolder;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;
import dev.etalon.verify.sandbox.Sandboxes;
import dev.etalon.verify.sandbox.SelfCheck;
import dev.etalon.verify.sandbox.Session;
import dev.etalon.verify.sandbox.process.Guard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandlockTest {
    private Sandbox sandbox;

    @BeforeEach
    void needsLandlock() throws Exception {
        try {
            sandbox = LandlockBackend.open(HostTools.ofSystem(), UnaryOperator.identity());
            SelfCheck check = sandbox.probe();
            assumeTrue(
                    !check.broken().startsWith("no-signals-outside"),
                    "skipped: this kernel's Landlock is older than version 6 (Linux 6.12)");
            assertThat(check.broken()).isEmpty();
            assertThat(check.guarantees()).hasSize(14);
        } catch (SandboxException e) {
            String reason = String.valueOf(e.getMessage());
            assumeTrue(
                    !reason.contains("not in this kernel") && !reason.contains("needs Java"),
                    "skipped: this machine cannot have it: " + reason);
            throw e;
        }
    }

    @Test
    void isConfinedAndNoMore() {
        assertThat(sandbox.assurance()).isEqualTo(Assurance.CONFINED);
        assertThat(sandbox.description()).startsWith("landlock, filter ");
    }

    @ParameterizedTest
    @CsvSource({
        "filter, outlived",
        "process limit, does not start",
        "data limit, limits-set",
        "address limit, limits-set",
        "file size limit, limits-set",
        "cpu limit, limits-set",
        "open file limit, limits-set",
        "drop root, no-privileges",
    })
    void noticesAMissingGuard(String guard, String promise) throws Exception {
        Path allowAll = Files.write(
                Files.createTempFile("etalon-allow", ".bpf"), new byte[] {6, 0, 0, 0, 0, 0, (byte) 0xFF, 0x7F});
        allowAll.toFile().setReadable(true, false);
        UnaryOperator<List<Guard>> mutation = guards -> guards.stream()
                .filter(one -> !one.name().equals(guard) || guard.equals("filter"))
                .map(one -> guard.equals("filter") && one.name().equals(guard)
                        ? Guard.of("filter", "--filter", allowAll.toString())
                        : one)
                .toList();

        assertThat(broken(mutation)).contains(promise);
        Files.delete(allowAll);
    }

    @Test
    void noticesARightTooMany() throws Exception {
        UnaryOperator<List<Guard>> mutation = guards -> {
            List<Guard> more = new ArrayList<>(guards);
            int end = more.stream().map(Guard::name).toList().indexOf("end of options");
            more.add(end, Guard.of("everything", "--read", "/"));
            return more;
        };

        assertThat(broken(mutation)).contains("no-host-files");
    }

    @Test
    void talksToAJobAndPutsRealPlacesForFolders() throws Exception {
        Path folder = RunnerFolder.create();
        RunnerFolder.write(folder, "hello", "from the folder\n".getBytes(StandardCharsets.UTF_8));
        Job job = new Job(List.of("/usr/bin/cat", "/in/hello", "-"), Map.of(), folder, Limits.DEFAULT);
        try (Session session = sandbox.open(job)) {
            assertThat(session.receive(Duration.ofSeconds(20))).isEqualTo(new Reply.Line("from the folder"));
            session.send("and from here");
            assertThat(session.receive(Duration.ofSeconds(20))).isEqualTo(new Reply.Line("and from here"));
            assertThat(session.receive(Duration.ofMillis(200))).isInstanceOf(Reply.Gone.class);
        }
    }

    @Test
    void killsWhatTheProgramLeavesBehindAndRemovesItsFolder() throws Exception {
        Job job = new Job(
                List.of("/usr/bin/sh", "-c", "sleep 60 & echo x > /tmp/escape; echo y > file; mkdir -p a/b; pwd"),
                Map.of(),
                null,
                Limits.DEFAULT);

        Finished finished = sandbox.run(job, new byte[0]);

        assertThat(finished.ending()).as(finished.errors()).isEqualTo(Ending.EXITED);
        assertThat(finished.errors()).contains("/tmp/escape");
        assertThat(Path.of(finished.output().strip())).doesNotExist();
    }

    /** A machine whose user namespaces are switched off, as containers have it: bubblewrap plays it. */
    @Test
    void worksWhereUserNamespacesAreSwitchedOff() throws Exception {
        Path bwrap = HostTools.ofSystem().find("bwrap").orElse(null);
        assumeTrue(bwrap != null, "skipped, run scripts/install-test-tools.sh: bubblewrap is not installed");
        assumeTrue(HostUser.isRoot(), "skipped: only root can become another user here");

        String text = OrdinaryUser.run(
                List.of(
                        bwrap.toString(),
                        "--unshare-user",
                        "--disable-userns",
                        "--die-with-parent",
                        "--dev-bind",
                        "/",
                        "/",
                        "--"),
                Inside.class);

        assertThat(text).contains("chosen: landlock", "confined", "42");
    }

    /** What runs in there. */
    public static final class Inside {
        private Inside() {}

        public static void main(String[] arguments) throws Exception {
            Sandbox sandbox = Sandboxes.auto().get(Assurance.CONFINED);
            Job job = new Job(List.of("/usr/bin/python3", "-I", "-c", "print(6 * 7)"), Map.of(), null, Limits.DEFAULT);
            System.out.println("chosen: " + sandbox.description() + ", "
                    + sandbox.assurance().label() + ": "
                    + sandbox.run(job, new byte[0]).output());
            System.exit(0);
        }
    }

    private static String broken(UnaryOperator<List<Guard>> mutation) throws Exception {
        try {
            return LandlockBackend.open(HostTools.ofSystem(), mutation).probe().broken();
        } catch (SandboxException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
