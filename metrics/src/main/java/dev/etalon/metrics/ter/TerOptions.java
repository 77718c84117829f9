package dev.etalon.metrics.ter;

import dev.etalon.metrics.text.Signature;
import java.util.Map;

/**
 * How TER is computed; the defaults are those of sacrebleu.
 *
 * @param normalised whether texts are cut by Tercom's own rules (punctuation apart, {@code 's} apart), not only at white space
 * @param punctuation whether the marks {@code . , ? : ; ! " ( )} stay in the text
 * @param asian whether the first two have their rules for Chinese and Japanese too
 * @param caseSensitive whether upper and lower case differ
 * @param references how many references every sample has, or 0 for all that each one has
 */
public record TerOptions(
        boolean normalised, boolean punctuation, boolean asian, boolean caseSensitive, int references) {

    public static final TerOptions DEFAULT = new TerOptions(false, true, false, false, 0);

    public TerOptions {
        if (references < 0) {
            throw new IllegalArgumentException("references is negative: " + references);
        }
    }

    public TerOptions withNormalised(boolean on) {
        return new TerOptions(on, punctuation, asian, caseSensitive, references);
    }

    public TerOptions withPunctuation(boolean on) {
        return new TerOptions(normalised, on, asian, caseSensitive, references);
    }

    public TerOptions withAsian(boolean on) {
        return new TerOptions(normalised, punctuation, on, caseSensitive, references);
    }

    public TerOptions withCaseSensitive(boolean on) {
        return new TerOptions(normalised, punctuation, asian, on, references);
    }

    public TerOptions withReferences(int count) {
        return new TerOptions(normalised, punctuation, asian, caseSensitive, count);
    }

    /**
     * In sacrebleu's own terms after the version:
     * {@code ter|v1|nrefs:1|case:lc|tok:tercom|norm:no|punct:yes|asian:no|version:2.6.0}.
     */
    public String signature() {
        return Signature.of("ter", 1)
                .with("nrefs", references == 0 ? "var" : Integer.toString(references))
                .with("case", caseSensitive ? "mixed" : "lc")
                .with("tok", "tercom")
                .with("norm", yesOrNo(normalised))
                .with("punct", yesOrNo(punctuation))
                .with("asian", yesOrNo(asian))
                .with("version", "2.6.0")
                .toString();
    }

    /**
     * The options that have this signature.
     *
     * @throws IllegalArgumentException when none have
     */
    public static TerOptions of(Signature signature) {
        Map<String, String> options = signature.options();
        String nrefs = options.getOrDefault("nrefs", "");
        return DEFAULT.withNormalised("yes".equals(options.get("norm")))
                .withPunctuation(!"no".equals(options.get("punct")))
                .withAsian("yes".equals(options.get("asian")))
                .withCaseSensitive("mixed".equals(options.get("case")))
                .withReferences(nrefs.equals("var") ? 0 : Integer.parseInt(nrefs));
    }

    private static String yesOrNo(boolean on) {
        return on ? "yes" : "no";
    }
}
