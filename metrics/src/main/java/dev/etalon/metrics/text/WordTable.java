package dev.etalon.metrics.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Tables in files beside the classes: lines {@code key=value}; lines that start with {@code #} are comments. */
final class WordTable {
    private WordTable() {}

    static Map<String, String> read(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordTable.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            Map<String, String> table = new HashMap<>();
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        int equals = line.indexOf('=');
                        table.put(line.substring(0, equals), line.substring(equals + 1));
                    });
            return Map.copyOf(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
