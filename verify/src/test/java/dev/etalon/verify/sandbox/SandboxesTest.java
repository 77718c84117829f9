package dev.etalon.verify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.verify.sandbox.bubblewrap.BubblewrapBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxesTest {

    @Test
    void saysWhatIsMissingAndHowToInstallIt(@TempDir Path empty) {
        Sandboxes nowhere = new Sandboxes(new HostTools(List.of(empty)), List.of(new BubblewrapBackend()));

        assertThatThrownBy(() -> nowhere.get(Assurance.NAMESPACED))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("bwrap, prlimit, sh, python3")
                .hasMessageContaining("apt-get install bubblewrap util-linux");
    }

    @Test
    void refusesALevelThatItCannotGive() throws Exception {
        Machine.sandbox();

        assertThatThrownBy(() -> Sandboxes.auto().get(Assurance.SEPARATE_KERNEL))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("separate-kernel is required")
                .hasMessageContaining("gives namespaced only");
    }

    @Test
    void ordersTheLevels() {
        assertThat(Assurance.NAMESPACED.atLeast(Assurance.NAMESPACED_UNFILTERED))
                .isTrue();
        assertThat(Assurance.NAMESPACED_UNFILTERED.atLeast(Assurance.NAMESPACED))
                .isFalse();
        assertThat(Assurance.NAMESPACED_UNFILTERED.label()).isEqualTo("namespaced-unfiltered");
    }

    /** Linux tells a child that its parent died when the thread that started it ends. */
    @Test
    void aSessionOutlivesTheThreadThatOpenedIt() throws Exception {
        Sandbox sandbox = Machine.sandbox();
        AtomicReference<Session> opened = new AtomicReference<>();
        Job job = new Job(List.of("/usr/bin/cat"), Map.of(), null, Limits.DEFAULT);
        Thread opener = Thread.ofPlatform().start(() -> {
            try {
                opened.set(sandbox.open(job));
            } catch (SandboxException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        opener.join();

        try (Session session = opened.get()) {
            session.send("hello");
            assertThat(session.receive(Duration.ofSeconds(20))).isEqualTo(new Reply.Line("hello"));
            assertThat(session.receive(Duration.ofMillis(200))).isInstanceOf(Reply.Gone.class);
        }
    }

    @Test
    void aSessionSeesALineThatNobodyAskedFor() throws Exception {
        Job job = new Job(List.of("/usr/bin/sh", "-c", "echo early; cat"), Map.of(), null, Limits.DEFAULT);
        try (Session session = Machine.sandbox().open(job)) {
            session.send("question");
            assertThat(session.receive(Duration.ofSeconds(20))).isEqualTo(new Reply.Line("early"));
            assertThat(session.receive(Duration.ofSeconds(20))).isEqualTo(new Reply.Line("question"));
            assertThat(session.hasUnread()).isFalse();
        }
    }

    @Test
    void aSessionEndsAtAnEndlessLine() throws Exception {
        Job job = new Job(List.of("/usr/bin/cat", "/dev/zero"), Map.of(), null, Limits.DEFAULT.withOutput(1 << 16));
        try (Session session = Machine.sandbox().open(job)) {
            assertThat(session.receive(Duration.ofSeconds(20)))
                    .isInstanceOfSatisfying(
                            Reply.Gone.class, gone -> assertThat(gone.ending()).isEqualTo(Ending.OUTPUT));
        }
    }

    @Test
    void starvationIsToldFromSleepAndFromWork() {
        Duration limit = Duration.ofSeconds(10);
        Optional<Duration> none = Optional.of(Duration.ZERO);

        assertThat(new CpuUse(Duration.ofSeconds(6), none).starvedWithin(limit))
                .as("worked")
                .isFalse();
        assertThat(new CpuUse(Duration.ofSeconds(1), none).starvedWithin(limit))
                .as("slept")
                .isFalse();
        assertThat(new CpuUse(Duration.ofSeconds(1), Optional.of(Duration.ofSeconds(8))).starvedWithin(limit))
                .as("waited for a processor")
                .isTrue();
        assertThat(new CpuUse(Duration.ofSeconds(1), Optional.empty()).starvedWithin(limit))
                .as("the kernel does not tell")
                .isTrue();
    }
}
