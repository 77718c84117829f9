package dev.etalon.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes a JSONL dataset of recorded answers: short English sentences, an answer that is right, close or wrong. Arguments: file, rows. */
public final class MadeData {
    private static final String[] WORDS =
            "the a small old river city house light answer question model measure team week summer north south long new"
                    .split(" ");
    private static final int LENGTH = 12;

    private MadeData() {}

    /** Writes the file; the same arguments give the same bytes. */
    public static void main(String[] arguments) throws IOException {
        long rows = Long.parseLong(arguments[1]);
        Random random = new Random(42);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[0]))) {
            for (long row = 0; row < rows; row++) {
                String[] reference = sentence(random);
                String right = String.join(" ", reference);
                String answer = String.join(" ", changed(reference, random));
                out.write("{\"id\":\"r" + row + "\",\"input\":\"q " + row + "\",\"reference\":\"" + right
                        + "\",\"answer\":\"" + answer + "\"}\n");
            }
        }
    }

    private static String[] sentence(Random random) {
        String[] words = new String[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            words[i] = WORDS[random.nextInt(WORDS.length)];
        }
        return words;
    }

    /** A third of the answers are right, the others have one to four words replaced. */
    private static String[] changed(String[] words, Random random) {
        String[] copy = words.clone();
        if (random.nextInt(3) > 0) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                copy[random.nextInt(LENGTH)] = WORDS[random.nextInt(WORDS.length)];
            }
        }
        return copy;
    }
}
