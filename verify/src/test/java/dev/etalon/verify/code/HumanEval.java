package dev.etalon.verify.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.core.dataset.Sample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The problems of HumanEval, as samples. */
final class HumanEval {
    private static final Path FILE = Path.of("../examples/data/humaneval/HumanEval.jsonl.gz");
    private static final ObjectMapper JSON = new ObjectMapper();

    private HumanEval() {}

    static List<Sample> samples() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            return reader.lines().map(HumanEval::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sample sample(String number) {
        return samples().stream()
                .filter(sample -> sample.id().equals("HumanEval/" + number))
                .findFirst()
                .orElseThrow();
    }

    static String canonical(Sample sample) {
        return sample.text("canonical_solution").orElseThrow();
    }

    private static Sample read(String line) {
        try {
            JsonNode row = JSON.readTree(line);
            Sample sample = Sample.of(row.path("task_id").asText(), "");
            for (String key : List.of("prompt", "entry_point", "test", "canonical_solution")) {
                sample = sample.withMetadata(key, row.path(key).asText());
            }
            return sample;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
