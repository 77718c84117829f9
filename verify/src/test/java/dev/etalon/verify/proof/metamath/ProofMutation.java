package dev.etalon.verify.proof.metamath;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Breaks a compressed proof in one place. */
final class ProofMutation {
    private ProofMutation() {}

    static List<String> of(ProofSink.Read read, Random random) {
        List<String> proof = read.proof();
        List<String> mutant = new ArrayList<>(proof);
        int close = proof.indexOf(")");
        StringBuilder letters = new StringBuilder(String.join("", proof.subList(close + 1, proof.size())));
        int at = random.nextInt(letters.length());
        int kind = random.nextInt(close > 2 ? 6 : 4);
        switch (kind) {
            case 0 -> letters.deleteCharAt(at);
            case 1 -> letters.insert(at, (char) ('A' + random.nextInt(20)));
            case 2 -> letters.setCharAt(at, other(letters.charAt(at), random));
            case 3 -> letters.setLength(at);
            case 4 -> mutant.remove(1 + random.nextInt(close - 1));
            default -> swapLabels(mutant, 1 + random.nextInt(close - 2), read.labels());
        }
        int end = mutant.indexOf(")");
        mutant.subList(end + 1, mutant.size()).clear();
        mutant.add(letters.toString());
        return mutant;
    }

    private static char other(char letter, Random random) {
        char other = (char) ('A' + random.nextInt(20));
        return other == letter ? 'Z' : other;
    }

    private static void swapLabels(List<String> proof, int first, Labels labels) {
        String label = proof.get(first);
        // Two variables that only the proof speaks of may change places: that is another proof, and a right one.
        boolean variables =
                labels.find(label) instanceof Hypothesis && labels.find(proof.get(first + 1)) instanceof Hypothesis;
        proof.set(first, variables ? "ax-1" : proof.get(first + 1));
        proof.set(first + 1, label);
    }
}
