package dev.etalon.metrics.edit;

/** Three rows of columns that wrap together. A unit that is missing on one side is shown as asterisks there. */
final class AlignmentRows {
    private final int longest;
    private final StringBuilder done = new StringBuilder();
    private final StringBuilder reference = new StringBuilder();
    private final StringBuilder answer = new StringBuilder();
    private final StringBuilder marks = new StringBuilder();
    private int width;

    /** @param longest a row's length in characters, unless one unit is longer */
    AlignmentRows(int longest) {
        this.longest = longest;
    }

    void add(String referenceUnit, String answerUnit, char mark) {
        int column = Math.max(width(referenceUnit), width(answerUnit));
        if (width > 0 && width + column > longest) {
            endBlock();
        }
        pad(reference, referenceUnit.isEmpty() ? "*".repeat(column) : referenceUnit, column);
        pad(answer, answerUnit.isEmpty() ? "*".repeat(column) : answerUnit, column);
        pad(marks, String.valueOf(mark), column);
        width += column + 1;
    }

    String text() {
        endBlock();
        return done.toString();
    }

    private void endBlock() {
        done.append(done.isEmpty() ? "" : "\n\n");
        done.append("REF ").append(reference.toString().stripTrailing());
        done.append("\nANS ").append(answer.toString().stripTrailing());
        done.append("\n").append(("    " + marks).stripTrailing());
        reference.setLength(0);
        answer.setLength(0);
        marks.setLength(0);
        width = 0;
    }

    private static void pad(StringBuilder row, String unit, int column) {
        row.append(unit).append(" ".repeat(column - width(unit) + 1));
    }

    private static int width(String unit) {
        return unit.codePointCount(0, unit.length());
    }
}
