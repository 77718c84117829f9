package dev.etalon.metrics.match;

import dev.etalon.metrics.text.References;
import java.util.List;
import java.util.stream.Collectors;

/** Texts in quotes for a sentence. */
final class Quoted {
    private static final int MOST = 10;

    private Quoted() {}

    static String text(String text) {
        return "\"" + References.shown(text) + "\"";
    }

    static String list(List<String> texts) {
        String shown = texts.stream().limit(MOST).map(Quoted::text).collect(Collectors.joining(", "));
        return texts.size() > MOST ? shown + " and " + (texts.size() - MOST) + " more" : shown;
    }
}
