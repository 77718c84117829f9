package dev.etalon.metrics.ter;

/**
 * The way through the settled answer's cells: which word of the answer each word of the reference stands at, and which words are in
 * error. Of ways as cheap, it takes a match or substitution before a word that is only in the answer before one that is only in the
 * reference.
 */
final class WordAlignment {
    /** For each word of the reference, the answer's word at it or last before it, -1 before the first. */
    private final int[] answerAt;
    /** How many of the first words are in error. */
    private final int[] answerErrors;

    private final int[] referenceErrors;

    WordAlignment(BeamDistance distance, int[] answer, int[] reference) {
        answerAt = new int[reference.length];
        answerErrors = new int[answer.length + 1];
        referenceErrors = new int[reference.length + 1];
        int i = answer.length;
        int j = reference.length;
        while (i > 0 || j > 0) {
            int here = distance.cell(i, j);
            int difference = i > 0 && j > 0 && answer[i - 1] == reference[j - 1] ? 0 : 1;
            if (i > 0 && j > 0 && distance.cell(i - 1, j - 1) + difference == here) {
                answerErrors[i--] = difference;
                referenceErrors[j] = difference;
                answerAt[--j] = i;
            } else if (j == 0 || (i > 0 && distance.cell(i - 1, j) + 1 == here)) {
                answerErrors[i--] = 1;
            } else {
                referenceErrors[j] = 1;
                answerAt[--j] = i - 1;
            }
        }
        addUp(answerErrors);
        addUp(referenceErrors);
    }

    int answerAt(int referenceWord) {
        return answerAt[referenceWord];
    }

    boolean answerErs(int start, int words) {
        return answerErrors[start + words] > answerErrors[start];
    }

    boolean referenceErs(int start, int words) {
        return referenceErrors[start + words] > referenceErrors[start];
    }

    private static void addUp(int[] errors) {
        for (int i = 1; i < errors.length; i++) {
            errors[i] += errors[i - 1];
        }
    }
}
