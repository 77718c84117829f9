package dev.etalon.verify.proof.metamath;

/** A {@code $f} (the type of a variable) or an {@code $e} (an assumption). */
final class Hypothesis implements Labelled {
    private final String label;
    private final int index;
    private final boolean floating;
    private final int[] expression;
    private int end = Integer.MAX_VALUE;

    Hypothesis(String label, int index, boolean floating, int[] expression) {
        this.label = label;
        this.index = index;
        this.floating = floating;
        this.expression = expression;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public int index() {
        return index;
    }

    boolean isFloating() {
        return floating;
    }

    int variable() {
        return expression[1];
    }

    int[] expression() {
        return expression;
    }

    /** Its block ends before the statement with this number. */
    void endsBefore(int statement) {
        end = statement;
    }

    boolean isActiveAt(int statement) {
        return index < statement && statement < end;
    }
}
