package dev.etalon.verify.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.Machine;
import dev.etalon.verify.sandbox.Sandboxes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Needs Debian's package coq. */
@Tag("slow")
class CoqVerifierTest {
    private static final ProofOptions OPTIONS = ProofOptions.of(ProofSystem.COQ)
            .withMinimum(Assurance.NAMESPACED_UNFILTERED)
            .withTime(Duration.ofMinutes(2));

    private static final Sample SUM = Sample.of("sum", "prove it")
            .withMetadata("imports", "From Coq Require Import Arith Lia.")
            .withMetadata("definitions", "Definition double (n : nat) := n + n.")
            .withMetadata("statement", "forall n : nat, double n = 2 * n")
            .withMetadata("theorem", "double_is_twice");

    private static final Sample FALSE = Sample.of("false", "prove it")
            .withMetadata("statement", "1 = 2 :> nat")
            .withMetadata("theorem", "absurd");

    @BeforeEach
    void needsCoq() throws Exception {
        assumeTrue(
                HostTools.ofSystem().find("coqc").isPresent(),
                "SKIPPED: the checks of Coq: coqc is missing; scripts/install-test-tools.sh proofs installs it (600 MB)");
        Machine.sandbox();
    }

    private static Score score(ProofOptions options, Sample sample, String answer) throws InterruptedException {
        return new ProofScorer(options, Sandboxes.auto()).score(sample, Answer.of(answer));
    }

    private static void assertProved(Score score) {
        assertThat(score.toString()).contains("verdict=proved");
        assertThat(score).isInstanceOf(Score.Graded.class);
    }

    private static void assertRefused(Score score) {
        assertThat(score.toString()).contains("verdict=refuted");
        assertThat(score).isInstanceOf(Score.Graded.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Proof. intros n. unfold double. lia. Qed.",
                "Theorem double_is_twice : forall n : nat, double n = 2 * n.\nProof. intros n. unfold double. lia. Qed.",
                "By arithmetic:\n```coq\nLemma helper n : n + n = 2 * n. Proof. simpl. rewrite <- plus_n_O. reflexivity. Qed.\n"
                        + "Lemma double_is_twice : forall n : nat, double n = 2 * n. Proof. exact helper. Qed.\n```",
                "Definition double_is_twice (n : nat) : double n = 2 * n. Proof. unfold double. ring. Defined."
            })
    void acceptsHonestProofs(String answer) throws Exception {
        assertProved(score(OPTIONS, SUM, answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Proof. Admitted.",
                "Proof. admit. Admitted.",
                "Axiom absurd : 1 = 2 :> nat.",
                "Parameter absurd : 1 = 2 :> nat.",
                "Axiom ff : False. Theorem absurd : 1 = 2 :> nat. Proof. destruct ff. Qed.",
                "Parameter ff : False. Theorem absurd : 1 = 2 :> nat. Proof. destruct ff. Qed.",
                "Variable ff : False. Theorem absurd : 1 = 2 :> nat. Proof. destruct ff. Qed.",
                "Section S. Hypothesis ff : False. Theorem absurd : 1 = 2 :> nat. Proof. destruct ff. Qed. End S.",
                "Unset Guard Checking. Fixpoint f (n : nat) {struct n} : False := f n. "
                        + "Theorem absurd : 1 = 2 :> nat. Proof. destruct (f 0). Qed.",
                "#[bypass_check(guard)] Fixpoint f (n : nat) {struct n} : False := f n. "
                        + "Theorem absurd : 1 = 2 :> nat. Proof. destruct (f 0). Qed.",
                "Unset  Positivity  Checking. Inductive bad := B : (bad -> False) -> bad. "
                        + "Definition no (b : bad) : False := match b with B f => f b end. "
                        + "Theorem absurd : 1 = 2 :> nat. Proof. destruct (no (B no)). Qed.",
                "Unset Universe Checking. Theorem absurd : 1 = 2 :> nat. Proof. Admitted.",
                "Notation \"x = y :> t\" := True (at level 70). Theorem absurd : 1 = 2 :> nat. Proof. exact I. Qed.",
                "Theorem absurd : True. Proof. exact I. Qed.",
                "Theorem absurd : 1 = 1 :> nat. Proof. reflexivity. Qed.",
                "Definition nat := unit. Definition absurd : tt = tt :> nat := eq_refl.",
                "Inductive eq (A : Type) (x y : A) : Prop := any. Theorem absurd : eq nat 1 2. Proof. constructor. Qed.",
                "Module Spec. Definition etalon_statement := True. End Spec. Definition absurd : Spec.etalon_statement := I.",
                "Redirect \"/box/Check\" Print nat. Theorem absurd : True. Proof. exact I. Qed.",
                "Require Extraction. Extraction \"/box/Spec.v\" nat.",
                "Load \"/etc/passwd\".",
                "Declare ML Module \"evil\".",
                "Theorem absurd : 1 = 2 :> nat. Proof. idtac \"Closed under the global context\". Abort.",
                "Goal True. idtac \"Closed under the global context\". exact I. Qed. Parameter absurd : 1 = 2 :> nat.",
                "Fail Theorem absurd : 1 = 2 :> nat.",
                "",
                "I cannot prove that."
            })
    void refusesCheats(String answer) throws Exception {
        assertRefused(score(OPTIONS, FALSE, answer));
    }

    @Test
    void refusesACheatThatTheWordsDoNotShow() throws Exception {
        String hidden = "Set Warnings \"-all\". Parameter hidden : forall P : Prop, P. "
                + "Definition absurd : 1 = 2 :> nat := hidden _.";
        assertThat(CoqText.forbidden(hidden)).isEmpty();
        Score score = score(OPTIONS, FALSE, hidden);
        assertRefused(score);
        assertThat(score.toString()).contains("Submission.hidden");
    }

    /** The words are looked at for clear messages only: what is forbidden must fall at the check as well. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theorem absurd : 1 = 2 :> nat. Proof. Admitted.",
                "Axiom absurd : 1 = 2 :> nat.",
                "Axiom ff : False. Theorem absurd : 1 = 2 :> nat. Proof. destruct ff. Qed.",
                "Unset Guard Checking. Fixpoint f (n : nat) {struct n} : False := f n. "
                        + "Theorem absurd : 1 = 2 :> nat. Proof. destruct (f 0). Qed.",
                "Global Unset Guard Checking. Fixpoint f (n : nat) {struct n} : False := f n. "
                        + "Theorem absurd : 1 = 2 :> nat. Proof. destruct (f 0). Qed.",
                "Unset Positivity Checking. Inductive bad := B : (bad -> False) -> bad. "
                        + "Definition no (b : bad) : False := match b with B f => f b end. "
                        + "Theorem absurd : 1 = 2 :> nat. Proof. destruct (no (B no)). Qed.",
                "Require Import Coq.Logic.Hurkens. Unset Universe Checking. "
                        + "Definition ff : False := TypeNeqSmallType.paradox Type eq_refl. "
                        + "Theorem absurd : 1 = 2 :> nat. Proof. destruct ff. Qed.",
                "Require Import Coq.Logic.Hurkens. Global Unset Universe Checking. "
                        + "Definition ff : False := TypeNeqSmallType.paradox Type eq_refl. "
                        + "Definition absurd : 1 = 2 :> nat := False_ind _ ff.",
                "Redirect \"/box/Check\" Print nat. Redirect \"/in/steps\" Print nat. Axiom absurd : 1 = 2 :> nat.",
                "Require Extraction. Extraction \"/box/Spec.vo\" nat. Axiom absurd : 1 = 2 :> nat.",
                "Load \"/box/Spec\".",
                "Declare ML Module \"evil\"."
            })
    void refusesCheatsWithoutALookAtTheirWords(String answer) throws Exception {
        CoqVerifier verifier = new CoqVerifier(OPTIONS, new Toolbox(OPTIONS, Sandboxes.auto()));
        assertRefused(
                verifier.compileAndCheck(CoqVerifier.CoqTask.of(FALSE), answer).score());
    }

    @Test
    void allowsTheAxiomsThatTheSuiteNames() throws Exception {
        Sample classical = Sample.of("lem", "prove it")
                .withMetadata("imports", "From Coq Require Import Classical.")
                .withMetadata("statement", "forall P : Prop, P \\/ ~ P")
                .withMetadata("theorem", "lem");
        String proof = "Proof. exact classic. Qed.";
        Score strict = score(OPTIONS, classical, proof);
        assertRefused(strict);
        assertThat(strict.toString()).contains("Classical_Prop.classic");
        assertProved(score(OPTIONS.withAxioms(List.of("Classical_Prop.classic")), classical, proof));
        String own =
                "Axiom_free. Module Classical_Prop. Parameter classic : forall P : Prop, P \\/ ~ P. End Classical_Prop. "
                        + "Definition lem := Classical_Prop.classic.";
        assertRefused(score(
                OPTIONS.withAxioms(List.of("Classical_Prop.classic")),
                classical,
                own.substring("Axiom_free. ".length())));
    }

    @Test
    void stopsAProofThatNeverEnds() throws Exception {
        Sample loop =
                Sample.of("loop", "prove it").withMetadata("statement", "True").withMetadata("theorem", "loop");
        Score score =
                score(OPTIONS.withTime(Duration.ofSeconds(2)), loop, "Ltac forever := forever. Proof. forever. Qed.");
        assertThat(score.toString()).doesNotContain("verdict=proved");
    }

    @Test
    void doesNotBlameTheAnswerForABrokenTask() throws Exception {
        Score score = score(OPTIONS, FALSE.withMetadata("statement", "1 ="), "Proof. reflexivity. Qed.");
        assertThat(score).isInstanceOf(Score.Failed.class);
        assertThat(score.toString()).contains("the task's own statement does not compile");
    }
}
