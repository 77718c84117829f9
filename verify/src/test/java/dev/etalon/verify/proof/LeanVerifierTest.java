package dev.etalon.verify.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Sample;
import dev.etalon.verify.proof.ToolReport.Step;
import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.Finished;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SelfCheck;
import dev.etalon.verify.sandbox.Session;
import dev.etalon.verify.verdict.Verification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The adapter against replies in the form that Lean documents: no toolchain of Lean was at hand, so it never ran against a real one. */
class LeanVerifierTest {
    private static final Sample ONE =
            Sample.of("one", "prove it").withMetadata("statement", "1 + 1 = 2").withMetadata("theorem", "one_and_one");
    private static final Step OK = new Step(0, "", "");

    private final Deque<ToolReport> replies = new ArrayDeque<>();
    private final List<ToolOrder> orders = new ArrayList<>();

    private Verification verify(String answer, String... axioms) throws Exception {
        ProofOptions options = ProofOptions.of(ProofSystem.LEAN).withAxioms(List.of(axioms));
        return new LeanVerifier(options, new RecordedTools()).verify(ONE, answer);
    }

    private void compiles() {
        replies.add(new ToolReport.Ran(List.of(OK, OK), Map.of("Submission.olean", new byte[] {1})));
    }

    private void prints(String said) {
        String json = "{\"severity\":\"information\",\"data\":\"" + said + "\"}";
        replies.add(new ToolReport.Ran(List.of(OK, new Step(0, json, ""), OK), Map.of()));
    }

    @Test
    void acceptsAProofWithoutAxioms() throws Exception {
        compiles();
        prints("'etalonChecked' does not depend on any axioms");
        assertThat(verify("by rfl")).isInstanceOf(Verification.Proved.class);
        String submission = new String(orders.getFirst().files().get("Submission.lean"), StandardCharsets.UTF_8);
        assertThat(submission).isEqualTo("import Spec\ntheorem one_and_one : 1 + 1 = 2 := by rfl\n");
        assertThat(orders.getLast().files()).containsOnlyKeys("Spec.lean", "Check.lean", "Submission.olean");
    }

    @Test
    void holdsAxiomsToTheList() throws Exception {
        compiles();
        prints("'etalonChecked' depends on axioms: [propext,\\n Classical.choice]");
        assertThat(verify("by simp", "propext", "Classical.choice")).isInstanceOf(Verification.Proved.class);
        compiles();
        prints("'etalonChecked' depends on axioms: [propext, sorryAx]");
        Verification refused = verify("by simp", "propext");
        assertThat(refused).isInstanceOf(Verification.Refuted.class);
        assertThat(refused.evidence().text()).contains("sorryAx").doesNotContain("propext");
    }

    @Test
    void refusesWhatDoesNotCompileOrSaysNothing() throws Exception {
        replies.add(new ToolReport.Ran(List.of(OK, new Step(1, "{\"severity\":\"error\"}", "")), Map.of()));
        assertThat(verify("by decide")).isInstanceOf(Verification.Refuted.class);
        compiles();
        prints("");
        assertThat(verify("by rfl")).isInstanceOf(Verification.Refuted.class);
        compiles();
        replies.add(new ToolReport.Ran(List.of(OK, new Step(1, "type mismatch", "")), Map.of()));
        assertThat(verify("theorem one_and_one : True := trivial").evidence().text())
                .contains("It does not prove the statement");
        replies.add(new ToolReport.Ran(List.of(new Step(1, "unknown identifier", "")), Map.of()));
        assertThat(verify("by rfl")).isInstanceOf(Verification.NotVerified.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by sorry",
                "by admit",
                "axiom cheat : False",
                "by native_decide",
                "by exact Lean.ofReduceBool _ _ rfl",
                "unsafe def f := 1",
                "@[implemented_by g] def f := 1",
                "@[extern \"f\"] def f := 1",
                "local notation \"1\" => 2",
                "macro \"x\" : term => `(1)",
                "set_option debug.skipKernelTC true",
                "run_cmd logInfo \"x\"",
                "#eval IO.println \"x\"",
                "initialize IO.println \"x\"",
                "import Spec",
                "elab \"x\" : tactic => pure ()",
                "open Lean Elab in example := 1",
                "partial def f : Nat := f"
            })
    void refusesForbiddenWords(String answer) throws Exception {
        assertThat(verify(answer)).isInstanceOf(Verification.Refuted.class);
        assertThat(orders).isEmpty();
    }

    /** Plays replies back. */
    private final class RecordedTools implements Tools {
        @Override
        public String program(String name, String howToInstall) {
            return "/usr/local/bin/" + name;
        }

        @Override
        public ToolReport run(ToolOrder order) {
            orders.add(order);
            return replies.remove();
        }

        @Override
        public Sandbox sandbox() {
            return new NoSandbox();
        }
    }

    /** Says what it is, and runs nothing. */
    private static final class NoSandbox implements Sandbox {
        @Override
        public String description() {
            return "recorded";
        }

        @Override
        public Assurance assurance() {
            return Assurance.NAMESPACED;
        }

        @Override
        public Finished run(Job job, byte[] input) {
            throw new IllegalStateException("runs nothing");
        }

        @Override
        public Session open(Job job) {
            throw new IllegalStateException("runs nothing");
        }

        @Override
        public SelfCheck probe() {
            return new SelfCheck(List.of());
        }
    }
}
