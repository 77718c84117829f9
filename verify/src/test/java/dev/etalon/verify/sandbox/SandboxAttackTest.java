package dev.etalon.verify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs attacks.py, an attack at a time: as the user of this test, and, where that is root, once more as an ordinary one. */
class SandboxAttackTest {
    @TempDir
    Path outside;

    @ParameterizedTest
    @MethodSource("attacks")
    void holds(Attack attack) throws Exception {
        assertThat(attack.in(Machine.sandbox(), outside)).isEmpty();
    }

    static Stream<Attack> attacks() {
        return Attack.all().stream();
    }

    @Test
    void holdsWhenAnOrdinaryUserStartsIt() throws Exception {
        Machine.sandbox();
        assumeTrue(HostUser.isRoot(), "skipped: this test runs as an ordinary user already, so the other one was it");

        String report = OrdinaryUser.run(All.class, "bubblewrap");

        assertThat(report).contains("root: false", "sandbox: bubblewrap");
        assertThat(report.lines().filter(line -> line.startsWith("broken: ")).toList())
                .isEmpty();
        assertThat(report.lines().filter(line -> line.startsWith("held: ")))
                .hasSize(Attack.all().size());
    }

    @Test
    void everyAttackIsRunAndHasItsPlaceInTheDocuments() throws Exception {
        String script = new String(
                SandboxAttackTest.class.getResourceAsStream("attacks.py").readAllBytes(), StandardCharsets.UTF_8);
        List<String> helpers = List.of("escaped", "refused", "syscall", "denied", "fill", "deeper");
        TreeSet<String> written = script.lines()
                .filter(line -> line.startsWith("def "))
                .map(line -> line.substring(4, line.indexOf('(')))
                .filter(name -> !helpers.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Attack.all().stream().map(Attack::name))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(written);

        String page = Files.readString(Path.of("../docs/verifiers.md"));
        Attack.all().stream()
                .collect(Collectors.groupingBy(Attack::group, Collectors.counting()))
                .forEach((group, count) -> assertThat(page).contains("| " + group + " | " + count + " |"));
    }

    /** All attacks in one process, for another user. */
    public static final class All {
        private All() {}

        public static void main(String[] arguments) throws Exception {
            Sandbox sandbox = Sandboxes.of(arguments[0]).get(Assurance.CONFINED);
            System.out.println("root: " + HostUser.isRoot());
            System.out.println("sandbox: " + sandbox.description());
            Path outside = Files.createTempDirectory("etalon-outside-");
            for (Attack attack : Attack.all()) {
                String broken = attack.in(sandbox, outside);
                System.out.println(
                        (broken.isEmpty() ? "held: " : "broken: ") + attack.name() + " " + broken.replace('\n', ' '));
            }
            System.exit(0);
        }
    }
}
