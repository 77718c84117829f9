package dev.etalon.metrics.text;

import java.util.Map;
import java.util.stream.Collectors;

/** British spellings made American, word by word, from Whisper's table. For text in lower case. */
final class EnglishSpellings {
    private static final Map<String, String> AMERICAN = WordTable.read("spellings-en.txt");

    private EnglishSpellings() {}

    static String american(String text) {
        return PyText.split(text).stream()
                .map(word -> AMERICAN.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
