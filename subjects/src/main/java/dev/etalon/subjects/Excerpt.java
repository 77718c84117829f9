package dev.etalon.subjects;

/** The beginning of a text, on one line, for messages. */
final class Excerpt {
    private static final int LENGTH = 200;

    private Excerpt() {}

    static String of(String text) {
        String start = text.length() > LENGTH ? text.substring(0, LENGTH) + "..." : text;
        return "\"" + start.replaceAll("\\p{Cntrl}+", " ").strip() + "\"";
    }
}
