package dev.etalon.metrics.rouge;

/**
 * What ROUGE compares.
 *
 * @param label the name that rouge-score has for it
 * @param order the n of n-grams, or 0
 */
public record RougeType(String label, int order) {
    /** The longest common subsequence of both texts. */
    public static final RougeType L = new RougeType("rougeL", 0);

    /** The union of the longest common subsequences of lines. */
    public static final RougeType L_SUM = new RougeType("rougeLsum", 0);

    public RougeType {
        boolean known = order == 0
                ? label.equals("rougeL") || label.equals("rougeLsum")
                : order > 0 && order < 10 && label.equals("rouge" + order);
        if (!known) {
            throw new IllegalArgumentException(
                    "there is no ROUGE \"" + label + "\"; there are rouge1 to rouge9, rougeL, rougeLsum");
        }
    }

    /** @param order from 1 to 9 */
    public static RougeType ngrams(int order) {
        return new RougeType("rouge" + order, order);
    }

    /** @throws IllegalArgumentException when there is none of this name; the message lists all */
    public static RougeType of(String label) {
        boolean numbered = label.length() == 6 && Character.digit(label.charAt(5), 10) > 0;
        return new RougeType(label, numbered ? label.charAt(5) - '0' : 0);
    }
}
