package dev.etalon.metrics.semantic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What unrelated texts score with one layer of one encoder: rescaling puts it to 0, so that scores spread over the scale.
 *
 * <pre>rescaled = (score - baseline) / (1 - baseline)</pre>
 *
 * for each of the three numbers with its own baseline, after the best reference was chosen.
 */
public record Baseline(double precision, double recall, double f1) {
    public Baseline {
        if (!(precision < 1 && recall < 1 && f1 < 1)) {
            throw new IllegalArgumentException(
                    "a baseline must be less than 1, not " + precision + ", " + recall + ", " + f1);
        }
    }

    /**
     * Reads a file as bert_score has them: a heading, then lines of layer, precision, recall, F1, with commas or tabs.
     *
     * @throws IllegalArgumentException when the file has no line for the layer, or cannot be read
     */
    public static Baseline read(Path file, String layer) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("the baseline " + file + " cannot be read: " + e.getMessage(), e);
        }
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).strip().split("\\s*[,\t]\\s*");
            if (cells[0].equals(layer)) {
                return row(cells, file + ", line " + (i + 1));
            }
        }
        throw new IllegalArgumentException("the baseline " + file + " has no line for layer " + layer
                + ": a line is layer, precision, recall, F1, with commas or tabs");
    }

    private static Baseline row(String[] cells, String place) {
        if (cells.length != 4) {
            throw new IllegalArgumentException(
                    place + ": 4 cells are needed (layer, precision, recall, F1), not " + cells.length);
        }
        try {
            return new Baseline(
                    Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage() + " is not a number", e);
        }
    }

    /** {@code 0.3/0.3/0.3}. */
    String label() {
        return precision + "/" + recall + "/" + f1;
    }

    Matching rescaled(Matching score) {
        return new Matching(
                rescaled(score.precision(), precision), rescaled(score.recall(), recall), rescaled(score.f1(), f1));
    }

    private static double rescaled(double score, double baseline) {
        return (score - baseline) / (1 - baseline);
    }
}
