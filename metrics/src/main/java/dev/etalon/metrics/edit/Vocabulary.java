package dev.etalon.metrics.edit;

/** Cuts texts into units and numbers them from 0 in the order of first sight: the same unit, the same number. */
interface Vocabulary {

    /** The units of a text. */
    int[] numbers(String text);

    /** How many different units were seen so far. */
    int size();

    /** The unit of this number. */
    String unit(int number);
}
