package dev.etalon.app.suite.source;

import java.util.Objects;

/**
 * Where something stands in a suite file.
 *
 * @param file the file's name as the user gave it
 * @param line from 1
 * @param path the keys that lead there, {@code scorers[1].bleu}; empty for the whole file
 */
public record Place(String file, int line, String path) {
    public Place {
        Objects.requireNonNull(file, "file is null");
        Objects.requireNonNull(path, "path is null");
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1, not " + line);
        }
    }

    /** A mistake at this place. */
    public Problem problem(String message) {
        return new Problem(this, message);
    }

    /** The place of a key under this one. */
    public Place key(String key, int keyLine) {
        return new Place(file, keyLine, path.isEmpty() ? key : path + "." + key);
    }

    Place item(int index, int itemLine) {
        return new Place(file, itemLine, path + "[" + index + "]");
    }

    Place line(int newLine) {
        return new Place(file, newLine, path);
    }
}
