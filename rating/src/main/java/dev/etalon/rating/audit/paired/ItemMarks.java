package dev.etalon.rating.audit.paired;

/**
 * What one item showed.
 *
 * @param ones of the changed forms that are marked
 * @param forms how many changed forms were judged
 * @param plainOnes of the repeats that are marked
 * @param repeats how many repeats were judged
 */
public record ItemMarks(int ones, int forms, int plainOnes, int repeats) {
    public ItemMarks {
        if (ones < 0 || ones > forms || plainOnes < 0 || plainOnes > repeats) {
            throw new IllegalArgumentException(
                    "marks must fit: " + ones + " of " + forms + ", " + plainOnes + " of " + repeats);
        }
    }
}
