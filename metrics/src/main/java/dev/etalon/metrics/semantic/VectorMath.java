package dev.etalon.metrics.semantic;

/** Products of vectors that are scaled to length 1. */
final class VectorMath {
    private VectorMath() {}

    /** Rounding alone could take it out of the scale. */
    static double cosine(float[] a, float[] b) {
        return Math.clamp(dot(a, 0, b, 0, a.length), -1.0, 1.0);
    }

    /** Four sums, because one would wait for itself. */
    static double dot(float[] a, int fromA, float[] b, int fromB, int length) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            first += (double) a[fromA + i] * b[fromB + i];
            second += (double) a[fromA + i + 1] * b[fromB + i + 1];
            third += (double) a[fromA + i + 2] * b[fromB + i + 2];
            fourth += (double) a[fromA + i + 3] * b[fromB + i + 3];
        }
        for (; i < length; i++) {
            first += (double) a[fromA + i] * b[fromB + i];
        }
        return first + second + third + fourth;
    }
}
