package dev.etalon.verify.proof.metamath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Unpacks the compressed format (the Metamath book, appendix B): labels in brackets, then steps as numbers in letters. */
final class CompressedProof {
    private final Assertion theorem;
    private final Labels labels;
    private final ProofLimits limits;
    private final List<Labelled> statements = new ArrayList<>();
    private final List<int[]> kept = new ArrayList<>();
    private int number;
    private boolean afterStep;

    CompressedProof(Assertion theorem, Labels labels, ProofLimits limits) {
        this.theorem = theorem;
        this.labels = labels;
        this.limits = limits;
        statements.addAll(Arrays.asList(theorem.hypotheses()));
    }

    void run(List<String> proof, ProofChecker checker) throws MetamathException {
        int end = proof.indexOf(")");
        if (end < 0) {
            throw new MetamathException("the proof has ( without )");
        }
        for (String label : proof.subList(1, end)) {
            Labelled statement = labels.usable(label, theorem);
            if (statement instanceof Hypothesis hypothesis
                    && Arrays.asList(theorem.hypotheses()).contains(hypothesis)) {
                throw new MetamathException(label + " is a mandatory hypothesis, which has a number already");
            }
            statements.add(statement);
        }
        for (String letters : proof.subList(end + 1, proof.size())) {
            for (int i = 0; i < letters.length(); i++) {
                letter(letters.charAt(i), checker);
            }
        }
        if (number != 0) {
            throw new MetamathException("the proof ends within a number");
        }
    }

    private void letter(char letter, ProofChecker checker) throws MetamathException {
        if (letter >= 'A' && letter <= 'T') {
            step(20L * number + letter - 'A' + 1, checker);
            number = 0;
            afterStep = true;
        } else if (letter >= 'U' && letter <= 'Y') {
            number = Math.toIntExact(Math.min(5L * number + letter - 'U' + 1, Integer.MAX_VALUE / 32));
            afterStep = false;
        } else if (letter == 'Z') {
            keep(checker);
        } else if (letter == '?') {
            throw new MetamathException("the proof has a step left open (?)");
        } else {
            throw new MetamathException("the proof holds " + letter + "; a step is written in the letters A to Z");
        }
    }

    private void keep(ProofChecker checker) throws MetamathException {
        if (!afterStep) {
            throw new MetamathException("Z does not follow a step");
        }
        if (kept.size() == limits.stack()) {
            throw MetamathException.limit("the proof keeps more than " + limits.stack() + " results");
        }
        kept.add(checker.top());
        afterStep = false;
    }

    private void step(long at, ProofChecker checker) throws MetamathException {
        int index = (int) Math.min(at - 1, Integer.MAX_VALUE);
        if (index < statements.size()) {
            checker.apply(statements.get(index));
        } else if (index - statements.size() < kept.size()) {
            checker.push(kept.get(index - statements.size()));
        } else {
            throw new MetamathException(
                    "the proof refers to number " + at + ", and there are only " + (statements.size() + kept.size()));
        }
    }
}
