package dev.etalon.metrics.ranking;

/** A ranked list with the grade of each document: all that the measures look at. Ranks count from 0 here. */
final class JudgedRanking {
    /** The grade of a document that nobody was asked about. */
    private static final int NOT_POOLED = -1;

    private final int[] grades;
    private final Judgements judgements;
    private final int level;
    private final int relevant;
    private final Compatibility like;

    private JudgedRanking(int[] grades, Judgements judgements, int level, Compatibility like) {
        this.grades = grades;
        this.judgements = judgements;
        this.level = level;
        this.relevant = judgements.atLeast(level);
        this.like = like;
    }

    /**
     * @param level from which grade on a document is relevant, 1 at least
     * @param depth how many documents are looked at
     */
    static JudgedRanking of(RankedList list, Judgements judgements, int level, int depth, Compatibility like) {
        String[] ids = list.ranked(like);
        int[] grades = new int[Math.min(ids.length, depth)];
        for (int i = 0; i < grades.length; i++) {
            Integer grade = judgements.grade(ids[i]);
            grades[i] = grade == null ? NOT_POOLED : grade;
        }
        return new JudgedRanking(grades, judgements, level, like);
    }

    /** How many documents were found. */
    int size() {
        return grades.length;
    }

    /** The grade at a rank; below 0 where it is not judged, or nothing stands there. */
    int grade(int rank) {
        return rank < grades.length ? grades[rank] : NOT_POOLED;
    }

    boolean isRelevant(int rank) {
        return grade(rank) >= level;
    }

    /** How many of the first documents are relevant. */
    int found(int cutOff) {
        int found = 0;
        for (int i = 0; i < Math.min(cutOff, grades.length); i++) {
            found += grades[i] >= level ? 1 : 0;
        }
        return found;
    }

    /** How many documents there are to find. */
    int relevant() {
        return relevant;
    }

    /** How many documents are known not to be relevant. */
    int notRelevant() {
        return judgements.judged() - relevant;
    }

    /** The grade at a rank of the best order there could be. */
    int ideal(int rank) {
        return judgements.ideal(rank);
    }

    int highestGrade() {
        return judgements.highest();
    }

    Compatibility like() {
        return like;
    }
}
