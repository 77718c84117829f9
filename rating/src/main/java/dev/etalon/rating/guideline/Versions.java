package dev.etalon.rating.guideline;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** The order of versions: part by part, numbers as numbers. */
final class Versions {
    private Versions() {}

    static boolean isRaised(String from, String to) {
        List<String> before = parts(from);
        List<String> after = parts(to);
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            int order = compare(part(before, i), part(after, i));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    private static List<String> parts(String version) {
        return Stream.of(version.split("[.+-]", -1)).toList();
    }

    private static String part(List<String> parts, int place) {
        return place < parts.size() ? parts.get(place) : "0";
    }

    private static int compare(String one, String other) {
        boolean numbers = one.matches("\\d+") && other.matches("\\d+");
        return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
    }
}
