package dev.etalon.verify.code;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.core.dataset.Sample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The problems of HumanEval and HumanEval-X, as samples. */
final class HumanEval {
    private static final Path FOLDER = Path.of("../examples/data");
    private static final ObjectMapper JSON = new ObjectMapper();

    private HumanEval() {}

    static List<Sample> published() {
        return read("humaneval/HumanEval.jsonl.gz");
    }

    static List<Sample> canonical() {
        return read("humaneval/canonical.jsonl");
    }

    static List<Sample> broken() {
        return read("humaneval/broken.jsonl");
    }

    static List<Sample> java() {
        return read("humanevalx-java/HumanEval-X-java.jsonl.gz");
    }

    private static List<Sample> read(String name) {
        try (InputStream file = Files.newInputStream(FOLDER.resolve(name));
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(file) : file;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines().map(HumanEval::sample).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sample(String line) {
        try {
            Map<String, Object> row = JSON.readValue(line, new TypeReference<>() {});
            return new Sample(String.valueOf(row.get("task_id")), "", List.of(), List.of(), row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
