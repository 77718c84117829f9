package dev.etalon.rating.logit;

/** Where the classes of a {@link CumulativeLogit} meet on the line of scores. */
public sealed interface Thresholds {

    /** How many numbers are fitted for them. */
    int free();

    /** How many classes they part. */
    int classes();

    /** The number whose value is the upper end of a class, or -1 where that is fixed. */
    int place(int upper);

    /** What that number is multiplied by. */
    double sign(int upper);

    /** Values to begin a fit with, in order. */
    double[] start();

    /** Any place, in order: for a scale of passes and fails or of grades. */
    record Free(int classes) implements Thresholds {
        public Free {
            if (classes < 2) {
                throw new IllegalArgumentException("thresholds part two classes or more, not " + classes);
            }
        }

        @Override
        public int free() {
            return classes - 1;
        }

        @Override
        public int place(int upper) {
            return upper;
        }

        @Override
        public double sign(int upper) {
            return 1;
        }

        @Override
        public double[] start() {
            double[] start = new double[classes - 1];
            for (int k = 0; k < start.length; k++) {
                start[k] = k - (start.length - 1) / 2.0;
            }
            return start;
        }
    }

    /** One at zero: for pairs without ties, where swapping the two swaps the classes. */
    record Zero() implements Thresholds {
        @Override
        public int free() {
            return 0;
        }

        @Override
        public int classes() {
            return 2;
        }

        @Override
        public int place(int upper) {
            return -1;
        }

        @Override
        public double sign(int upper) {
            return 0;
        }

        @Override
        public double[] start() {
            return new double[0];
        }
    }

    /** Two, as far below zero as above: for pairs with ties (Rao and Kupper, Journal of the American Statistical Association 62, 1967). */
    record Symmetric() implements Thresholds {
        @Override
        public int free() {
            return 1;
        }

        @Override
        public int classes() {
            return 3;
        }

        @Override
        public int place(int upper) {
            return 0;
        }

        @Override
        public double sign(int upper) {
            return upper == 0 ? -1 : 1;
        }

        @Override
        public double[] start() {
            return new double[] {0.5};
        }
    }
}
