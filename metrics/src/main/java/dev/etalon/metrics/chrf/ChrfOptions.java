package dev.etalon.metrics.chrf;

import dev.etalon.metrics.text.Signature;
import java.util.Map;

/**
 * How chrF is computed; the defaults are those of sacrebleu.
 *
 * @param characterOrder the longest n-grams of characters
 * @param wordOrder the longest n-grams of words; 2 makes it chrF++
 * @param beta how much more recall weighs than precision
 * @param lowercase whether case is ignored
 * @param whitespace whether white space counts as characters
 * @param epsilon whether every order counts, those without n-grams with 1e-16, as in chrF++.py; else they are left out
 * @param references how many references every sample has, or 0 for all that each one has
 */
public record ChrfOptions(
        int characterOrder,
        int wordOrder,
        int beta,
        boolean lowercase,
        boolean whitespace,
        boolean epsilon,
        int references) {

    /** chrF2. */
    public static final ChrfOptions DEFAULT = new ChrfOptions(6, 0, 2, false, false, false, 0);

    /** chrF2++. */
    public static final ChrfOptions PLUS_PLUS = DEFAULT.withOrders(6, 2);

    private static final int MOST = 20;

    public ChrfOptions {
        checkOrder("characterOrder", characterOrder);
        checkOrder("wordOrder", wordOrder);
        if (characterOrder + wordOrder == 0) {
            throw new IllegalArgumentException("one of both orders must be above 0");
        }
        if (beta < 1 || beta > 100) {
            throw new IllegalArgumentException("beta must be from 1 to 100, not " + beta);
        }
        if (references < 0) {
            throw new IllegalArgumentException("references is negative: " + references);
        }
    }

    public ChrfOptions withOrders(int characters, int words) {
        return new ChrfOptions(characters, words, beta, lowercase, whitespace, epsilon, references);
    }

    public ChrfOptions withBeta(int newBeta) {
        return new ChrfOptions(characterOrder, wordOrder, newBeta, lowercase, whitespace, epsilon, references);
    }

    public ChrfOptions withLowercase(boolean on) {
        return new ChrfOptions(characterOrder, wordOrder, beta, on, whitespace, epsilon, references);
    }

    public ChrfOptions withWhitespace(boolean on) {
        return new ChrfOptions(characterOrder, wordOrder, beta, lowercase, on, epsilon, references);
    }

    public ChrfOptions withEpsilon(boolean on) {
        return new ChrfOptions(characterOrder, wordOrder, beta, lowercase, whitespace, on, references);
    }

    public ChrfOptions withReferences(int count) {
        return new ChrfOptions(characterOrder, wordOrder, beta, lowercase, whitespace, epsilon, count);
    }

    /**
     * In sacrebleu's own terms after the version and beta, which sacrebleu has in the name (chrF2):
     * {@code chrf|v1|beta:2|nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.6.0}.
     */
    public String signature() {
        return Signature.of("chrf", 1)
                .with("beta", Integer.toString(beta))
                .with("nrefs", references == 0 ? "var" : Integer.toString(references))
                .with("case", lowercase ? "lc" : "mixed")
                .with("eff", epsilon ? "no" : "yes")
                .with("nc", Integer.toString(characterOrder))
                .with("nw", Integer.toString(wordOrder))
                .with("space", whitespace ? "yes" : "no")
                .with("version", "2.6.0")
                .toString();
    }

    /**
     * The options that have this signature.
     *
     * @throws IllegalArgumentException when none have
     */
    public static ChrfOptions of(Signature signature) {
        Map<String, String> options = signature.options();
        String nrefs = options.getOrDefault("nrefs", "");
        return DEFAULT.withOrders(number(options, "nc"), number(options, "nw"))
                .withBeta(number(options, "beta"))
                .withLowercase("lc".equals(options.get("case")))
                .withWhitespace("yes".equals(options.get("space")))
                .withEpsilon("no".equals(options.get("eff")))
                .withReferences(nrefs.equals("var") ? 0 : Integer.parseInt(nrefs));
    }

    private static int number(Map<String, String> options, String key) {
        return Integer.parseInt(options.getOrDefault(key, ""));
    }

    private static void checkOrder(String name, int order) {
        if (order < 0 || order > MOST) {
            throw new IllegalArgumentException(name + " must be from 0 to " + MOST + ", not " + order);
        }
    }
}
