package dev.etalon.rating.learned;

/**
 * One answer that people have rated; of a pair, the difference of both.
 *
 * @param features undefined ones are NaN
 * @param label the place of the verdict on the scale, from the lowest
 * @param group lessons of one group are never on both sides of a split
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared
record Lesson(double[] features, int label, String group) {}
