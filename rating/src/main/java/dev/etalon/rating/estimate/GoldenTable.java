package dev.etalon.rating.estimate;

/**
 * What a rater said of golden answers, by what people say of them. "Pass" is the verdict whose share is wanted.
 *
 * @param truePasses both say pass
 * @param falsePasses the rater says pass, people say fail
 * @param falseFails the rater says fail, people say pass
 * @param trueFails both say fail
 */
public record GoldenTable(long truePasses, long falsePasses, long falseFails, long trueFails) {
    public GoldenTable {
        if (truePasses < 0 || falsePasses < 0 || falseFails < 0 || trueFails < 0) {
            throw new IllegalArgumentException("counts must be 0 or more: " + truePasses + ", " + falsePasses + ", "
                    + falseFails + ", " + trueFails);
        }
    }

    public long n() {
        return truePasses + falsePasses + falseFails + trueFails;
    }

    /** Answers that people pass. */
    public long passes() {
        return truePasses + falseFails;
    }

    /** Answers that people fail. */
    public long fails() {
        return falsePasses + trueFails;
    }

    /** Answers that the rater passes. */
    public long judgedPasses() {
        return truePasses + falsePasses;
    }

    /** Answers that the rater fails. */
    public long judgedFails() {
        return falseFails + trueFails;
    }

    /** The share of people's passes that the rater passes; NaN where there are none. */
    public double sensitivity() {
        return truePasses / (double) passes();
    }

    /** The share of people's fails that the rater fails; NaN where there are none. */
    public double specificity() {
        return trueFails / (double) fails();
    }

    /** Youden's J: sensitivity + specificity - 1. At 0 the rater says nothing, below it says the opposite. */
    public double informedness() {
        return sensitivity() + specificity() - 1;
    }

    /** The share of the rater's passes that people pass; NaN where there are none. */
    public double passPrecision() {
        return truePasses / (double) judgedPasses();
    }

    /** The share of the rater's fails that people pass; NaN where there are none. */
    public double falseOmission() {
        return falseFails / (double) judgedFails();
    }
}
