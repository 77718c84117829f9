package dev.etalon.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes pairs of answer and reference, a tab between them, one pair a line: sentences of the data of the examples, the first half
 * English (ExpertQA), the rest Russian (RuCoLA), each answer being its reference with words dropped, replaced, added and blocks moved.
 * Arguments: the folder examples/data, file, pairs.
 */
public final class TextPairs {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 45;

    private final Random random = new Random(42);
    private final List<String[]> sentences = new ArrayList<>();

    private TextPairs(Path file, String column, int count) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(file)) {
            for (String sentence : json.readTree(line).path(column).asText().split("(?<=[.!?])\\s+|\\n", -1)) {
                String[] words = sentence.strip().split("\\s+", -1);
                if (words.length >= SHORTEST && words.length <= LONGEST && sentences.size() < count) {
                    sentences.add(words);
                }
            }
        }
    }

    /** Writes the file; the same arguments give the same bytes. */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        int half = Integer.parseInt(arguments[2]) / 2;
        List<String> lines = new ArrayList<>();
        new TextPairs(data.resolve("expertqa/items.jsonl"), "answer", half).addTo(lines);
        new TextPairs(data.resolve("rucola/items.jsonl"), "sentence", half).addTo(lines);
        Files.write(Path.of(arguments[1]), lines);
    }

    private void addTo(List<String> lines) {
        for (String[] reference : sentences) {
            lines.add(String.join(" ", reworded(reference)) + "\t" + String.join(" ", reference));
        }
    }

    private List<String> reworded(String[] reference) {
        List<String> words = new ArrayList<>();
        for (String word : reference) {
            double draw = random.nextDouble();
            if (draw > 0.12) {
                words.add(draw < 0.27 ? anyWord() : word);
            }
            if (draw > 0.92) {
                words.add(anyWord());
            }
        }
        for (int move = random.nextInt(3); move > 0 && words.size() > SHORTEST / 2; move--) {
            int start = random.nextInt(words.size() - 2);
            List<String> cut = words.subList(start, Math.min(words.size(), start + 1 + random.nextInt(4)));
            List<String> block = new ArrayList<>(cut);
            cut.clear();
            words.addAll(random.nextInt(words.size() + 1), block);
        }
        return words;
    }

    private String anyWord() {
        String[] sentence = sentences.get(random.nextInt(sentences.size()));
        return sentence[random.nextInt(sentence.length)];
    }
}
