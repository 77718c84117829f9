package dev.etalon.metrics.meteor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of one part of speech and their senses; the formats are those of wndb(5WN). */
final class WordNetPart {
    private static final int HEXADECIMAL = 16;

    private final List<String> endings;
    /** Where the senses of a word stand in the data. */
    private final Map<String, int[]> senses = new HashMap<>();

    private final Map<String, List<String>> irregular = new HashMap<>();
    private final byte[] data;

    /** @param endings of a word and of its base form, a colon between them */
    WordNetPart(List<String> endings, byte[] index, byte[] data, byte[] exceptions) {
        this.endings = endings;
        this.data = data;
        text(index).lines().filter(line -> !line.startsWith(" ")).forEach(this::readSenses);
        text(exceptions).lines().forEach(this::readException);
    }

    void addSynonyms(String word, Set<String> synonyms) {
        for (String form : baseForms(word)) {
            for (int place : senses.getOrDefault(form, new int[0])) {
                addWords(place, synonyms);
            }
        }
    }

    /** The word itself, and the forms of the table of exceptions or else those that the endings give. */
    private List<String> baseForms(String word) {
        List<String> forms = new ArrayList<>(List.of(word));
        List<String> exceptions = irregular.get(word);
        if (exceptions != null) {
            forms.addAll(exceptions);
            return forms;
        }
        for (String ending : endings) {
            int colon = ending.indexOf(':');
            if (word.endsWith(ending.substring(0, colon))) {
                forms.add(word.substring(0, word.length() - colon) + ending.substring(colon + 1));
            }
        }
        return forms;
    }

    /** The line of a sense: offset, file, kind, how many words in hexadecimal, then each word and its number. */
    private void addWords(int place, Set<String> synonyms) {
        int end = place;
        while (data[end] != '|' && data[end] != '\n') {
            end++;
        }
        String[] fields = new String(data, place, end - place, StandardCharsets.UTF_8).split(" ", -1);
        int count = Integer.parseInt(fields[3], HEXADECIMAL);
        for (int i = 0; i < count; i++) {
            String word = fields[4 + 2 * i];
            if (word.indexOf('_') < 0) {
                int marker = word.indexOf('(');
                synonyms.add(marker < 0 ? word : word.substring(0, marker));
            }
        }
    }

    /** The line of a word: word, kind, how many senses, how many pointers, those, two numbers, the senses. */
    private void readSenses(String line) {
        String[] fields = line.split(" +", -1);
        int count = Integer.parseInt(fields[2]);
        int first = 6 + Integer.parseInt(fields[3]);
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = Integer.parseInt(fields[first + i]);
        }
        senses.put(fields[0], places);
    }

    private void readException(String line) {
        String[] fields = line.split(" ", -1);
        irregular.put(fields[0], List.of(fields).subList(1, fields.length));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
