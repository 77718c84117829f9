package dev.etalon.rating.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftMonitorTest {
    @TempDir
    Path folder;

    private static final SimulatedWatch WATCH = new SimulatedWatch(1, 100);
    private static final Canary CANARY = WATCH.frozen(3);

    @Test
    void theEvidenceIsTheProductOfTheBets() {
        ShareWatch watch = new ShareWatch(0.5);
        watch.look(10, 10);
        double mean = 0;
        for (double above : new double[] {0.01, 0.02, 0.05, 0.1, 0.2, 0.4}) {
            mean += Math.pow((0.5 + 0.5 * above) / 0.5, 10) / 6;
        }

        assertThat(watch.evidence())
                .as("half of the capital begins at the first look")
                .isCloseTo(0.5 + mean / 2, within(1e-9));
        assertThat(watch.p()).isCloseTo(1 / watch.evidence(), within(1e-12));
    }

    @Test
    void whatStaysBelowTheBoundGivesNoEvidence() {
        ShareWatch watch = new ShareWatch(0.1);
        for (int look = 0; look < 50; look++) {
            watch.look(1, 100);
        }
        assertThat(watch.evidence()).isLessThan(2);
    }

    @Test
    void countsWhatHasTurned() {
        DriftReport report = new DriftMonitor(CANARY, List.of(WATCH.look(1, 1)), null, 0).report();

        assertThat(report.alarm()).isTrue();
        assertThat(report.shares())
                .extracting(WatchedShare::name)
                .containsExactly("flip rate", "missed passes", "missed fails");
        assertThat(report.shares().getFirst().now().share()).isGreaterThan(0.85);
        assertThat(report.shares().getFirst().alarm()).isEqualTo(1);
        assertThat(report.distance()).isBetween(0.0, 0.3);
    }

    @Test
    void aMissingVerdictIsNoFlip() {
        Look none = new Look(1, "2026-01-02T00:00:00Z", new TreeMap<>(), new TreeSet<>(List.of("m2")));
        DriftReport report = new DriftMonitor(CANARY, List.of(none), null, 0).report();

        assertThat(report.alarm()).isFalse();
        assertThat(report.missing()).isEqualTo(100);
        assertThat(report.notes())
                .anyMatch(note -> note.contains("names m2"))
                .anyMatch(note -> note.contains("got no verdict"));
    }

    @Test
    void keepsLooksAndSurvivesAHalfWrittenLine() throws Exception {
        CanaryLedger ledger = new CanaryLedger(folder.resolve("deep/j.jsonl"));
        assertThat(ledger.canary()).isEmpty();
        ledger.freeze(CANARY);
        ledger.add(WATCH.look(1, 0));
        Files.writeString(ledger.file(), "{\"number\": 2, \"at\": \"20", StandardOpenOption.APPEND);

        assertThat(ledger.looks()).hasSize(1);
        ledger.add(WATCH.look(2, 0));
        assertThat(ledger.looks()).extracting(Look::number).containsExactly(1, 2);
        assertThat(ledger.canary()).contains(CANARY);
    }

    @Test
    void freezingAnewKeepsTheOldWatch() throws Exception {
        CanaryLedger ledger = new CanaryLedger(folder.resolve("j.jsonl"));
        ledger.freeze(CANARY);
        ledger.add(WATCH.look(1, 0));
        ledger.freeze(CANARY);

        assertThat(ledger.looks()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void refusesADamagedLedger() throws Exception {
        Path file = Files.writeString(folder.resolve("j.jsonl"), "no json\n");

        assertThatThrownBy(() -> new CanaryLedger(file).canary())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("freeze anew");
    }
}
