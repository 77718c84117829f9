package dev.etalon.metrics.bleu;

import dev.etalon.metrics.text.Signature;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How BLEU is computed; the defaults are those of sacrebleu.
 *
 * @param tokenizer how texts are cut
 * @param smoothing what stands in for orders without a match
 * @param smoothingAmount for floor and add-k: above 0, with at most two decimals, which is what a signature shows; NaN otherwise
 * @param lowercase whether case is ignored
 * @param effectiveOrder whether the corpus score leaves out orders for which there is no n-gram; each sample's own score always does
 * @param references how many references every sample has, or 0 for all that each one has
 */
public record BleuOptions(
        BleuTokenizer tokenizer,
        BleuSmoothing smoothing,
        double smoothingAmount,
        boolean lowercase,
        boolean effectiveOrder,
        int references) {

    public static final BleuOptions DEFAULT =
            new BleuOptions(BleuTokenizer.MTEVAL_13A, BleuSmoothing.EXP, Double.NaN, false, false, 0);

    public BleuOptions {
        Objects.requireNonNull(tokenizer, "tokenizer is null");
        Objects.requireNonNull(smoothing, "smoothing is null");
        boolean takesAmount = !Double.isNaN(smoothing.usualAmount());
        if (takesAmount && !(isShown(smoothingAmount) && smoothingAmount > 0)) {
            throw new IllegalArgumentException("the amount of " + smoothing.label()
                    + " must be above 0 with at most two decimals, not " + smoothingAmount);
        }
        if (!takesAmount && !Double.isNaN(smoothingAmount)) {
            throw new IllegalArgumentException("smoothing " + smoothing.label() + " takes no amount");
        }
        if (references < 0) {
            throw new IllegalArgumentException("references is negative: " + references);
        }
    }

    public BleuOptions withTokenizer(BleuTokenizer newTokenizer) {
        return new BleuOptions(newTokenizer, smoothing, smoothingAmount, lowercase, effectiveOrder, references);
    }

    /** With this smoothing at its usual amount. */
    public BleuOptions withSmoothing(BleuSmoothing newSmoothing) {
        return withSmoothing(newSmoothing, newSmoothing.usualAmount());
    }

    public BleuOptions withSmoothing(BleuSmoothing newSmoothing, double amount) {
        return new BleuOptions(tokenizer, newSmoothing, amount, lowercase, effectiveOrder, references);
    }

    public BleuOptions withLowercase(boolean on) {
        return new BleuOptions(tokenizer, smoothing, smoothingAmount, on, effectiveOrder, references);
    }

    public BleuOptions withEffectiveOrder(boolean on) {
        return new BleuOptions(tokenizer, smoothing, smoothingAmount, lowercase, on, references);
    }

    public BleuOptions withReferences(int count) {
        return new BleuOptions(tokenizer, smoothing, smoothingAmount, lowercase, effectiveOrder, count);
    }

    /** In sacrebleu's own terms after the version: {@code bleu|v1|nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0}. */
    public String signature() {
        return Signature.of("bleu", 1)
                .with("nrefs", references == 0 ? "var" : Integer.toString(references))
                .with("case", lowercase ? "lc" : "mixed")
                .with("eff", effectiveOrder ? "yes" : "no")
                .with("tok", tokenizer.label())
                .with("smooth", smoothing.label() + amountLabel())
                .with("version", "2.6.0")
                .toString();
    }

    /**
     * The options that have this signature.
     *
     * @throws IllegalArgumentException when none have
     */
    public static BleuOptions of(Signature signature) {
        Map<String, String> options = signature.options();
        String[] smooth = options.getOrDefault("smooth", "").split("[\\[\\]]", -1);
        BleuSmoothing smoothing = BleuSmoothing.of(smooth[0]);
        double amount = smooth.length == 3 ? Double.parseDouble(smooth[1]) : Double.NaN;
        String nrefs = options.getOrDefault("nrefs", "");
        return DEFAULT.withTokenizer(BleuTokenizer.of(options.getOrDefault("tok", "")))
                .withSmoothing(smoothing, amount)
                .withLowercase("lc".equals(options.get("case")))
                .withEffectiveOrder("yes".equals(options.get("eff")))
                .withReferences(nrefs.equals("var") ? 0 : Integer.parseInt(nrefs));
    }

    private String amountLabel() {
        return Double.isNaN(smoothingAmount) ? "" : String.format(Locale.ROOT, "[%.2f]", smoothingAmount);
    }

    private static boolean isShown(double amount) {
        return Double.isFinite(amount) && Double.parseDouble(String.format(Locale.ROOT, "%.2f", amount)) == amount;
    }
}
