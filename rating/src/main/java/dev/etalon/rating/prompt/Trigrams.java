package dev.etalon.rating.prompt;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The different runs of three characters in a text; the overlap of two is |A and B| / |A or B| (the index of Jaccard, 1901). */
record Trigrams(Set<String> all) {
    private static final int LENGTH = 3;

    static Trigrams of(String text) {
        String padded = " " + text + " ";
        return new Trigrams(IntStream.rangeClosed(0, padded.length() - LENGTH)
                .mapToObj(at -> padded.substring(at, at + LENGTH))
                .collect(Collectors.toUnmodifiableSet()));
    }

    double overlap(Trigrams other) {
        long both = all.stream().filter(other.all::contains).count();
        long either = all.size() + other.all.size() - both;
        return either == 0 ? 0 : (double) both / either;
    }
}
