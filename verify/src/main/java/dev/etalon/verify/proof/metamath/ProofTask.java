package dev.etalon.verify.proof.metamath;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A theorem that waits for a proof. A candidate gives the proof and nothing else: it cannot touch the database or the statement. */
public final class ProofTask {
    private final Symbols symbols;
    private final Labels labels;
    private final Assertion theorem;

    ProofTask(Symbols symbols, Labels labels, Assertion theorem) {
        this.symbols = symbols;
        this.labels = labels;
        this.theorem = theorem;
    }

    public String label() {
        return theorem.label();
    }

    /** What is to be proved. */
    public String statement() {
        return symbols.text(theorem.conclusion());
    }

    /**
     * Checks a proof.
     *
     * @param text the labels or the compressed proof; the theorem may stand around it, word for word as it is stated
     * @throws MetamathException when it does not prove the theorem, or tries anything else
     */
    public ProofCheck check(String text, ProofLimits limits) throws MetamathException {
        if (text.length() > limits.characters()) {
            throw MetamathException.limit("the proof has more than " + limits.characters() + " characters");
        }
        ProofChecker checker = new ProofChecker(symbols, limits);
        checker.check(theorem, proof(tokens(text)), labels);
        return new ProofCheck(checker.steps(), axioms(checker));
    }

    private static List<String> tokens(String text) throws MetamathException {
        List<String> list = new ArrayList<>();
        Tokens tokens = new Tokens(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            for (String token = tokens.next(); token != null; token = tokens.next()) {
                list.add(token);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a text cannot be read", e);
        }
        return list;
    }

    private List<String> proof(List<String> tokens) throws MetamathException {
        List<String> proof = tokens;
        if (tokens.contains("$p")) {
            int start = tokens.indexOf("$=");
            if (start < 0 || !tokens.subList(0, start).equals(heading())) {
                throw new MetamathException("the answer states another theorem than " + theorem.label() + ": "
                        + symbols.text(theorem.conclusion()));
            }
            proof = tokens.subList(start + 1, tokens.size());
        } else if (!tokens.isEmpty() && tokens.getFirst().equals("$=")) {
            proof = tokens.subList(1, tokens.size());
        }
        if (!proof.isEmpty() && proof.getLast().equals("$.")) {
            proof = proof.subList(0, proof.size() - 1);
        }
        for (String token : proof) {
            if (token.indexOf('$') >= 0) {
                throw new MetamathException(
                        "the answer holds " + Tokens.shown(token) + "; it may hold a proof and nothing else");
            }
        }
        return proof;
    }

    private List<String> heading() {
        List<String> heading = new ArrayList<>(List.of(theorem.label(), "$p"));
        for (int symbol : theorem.conclusion()) {
            heading.add(symbols.name(symbol));
        }
        return heading;
    }

    /** All that is assumed, by the proof and by the proofs that it leans on, of the theorem's own type. */
    private List<String> axioms(ProofChecker checker) {
        BitSet seen = new BitSet();
        checker.used().forEach(seen::set);
        List<String> axioms = new ArrayList<>();
        for (int at = seen.length() - 1; at >= 0; at = seen.previousSetBit(at - 1)) {
            if (labels.get(at) instanceof Assertion assertion) {
                if (assertion.origin() == Assertion.Origin.AXIOM
                        && assertion.conclusion()[0] == theorem.conclusion()[0]) {
                    axioms.addFirst(assertion.label());
                }
                Arrays.stream(assertion.uses()).forEach(seen::set);
            }
        }
        return axioms;
    }
}
