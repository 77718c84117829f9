package dev.etalon.verify.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.core.dataset.Sample;
import dev.etalon.verify.sandbox.Finished;
import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.Job;
import dev.etalon.verify.sandbox.Limits;
import dev.etalon.verify.sandbox.Machine;
import dev.etalon.verify.sandbox.RunnerFolder;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A changed solution, with what mutants.py found out about it in the sandbox.
 *
 * @param sort {@code mutant}, or {@code rewrite} where it says the same in other words
 * @param differs where it answers otherwise than the authors' solution: {@code tests}, {@code derived} or {@code null}
 * @param plain what the data set's own harness says: {@code passed}, or why not
 */
record Mutant(Sample sample, String sort, String kind, String source, String differs, String witness, String plain) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIME = Duration.ofMinutes(10);

    boolean isWrong() {
        return !differs.equals("null");
    }

    boolean passesPlainly() {
        return plain.equals("passed");
    }

    static List<Mutant> of(Sample sample, int count, int seed) throws Exception {
        Path folder = RunnerFolder.unpack(Mutant.class, List.of("mutants.py"));
        Limits limits = Limits.DEFAULT.withTime(TIME, Duration.ofMinutes(5)).withOutput(8 << 20);
        String python = HostTools.ofSystem().require("python3").toString();
        Job job = new Job(
                List.of(python, "-s", "-B", Job.FOLDER + "/mutants.py"), Map.of("PYTHONHASHSEED", "0"), folder, limits);
        ObjectNode question = JSON.createObjectNode();
        for (String key : List.of("prompt", "canonical_solution", "test", "entry_point")) {
            question.put(key, sample.text(key).orElseThrow());
        }
        byte[] input = (JSON.writeValueAsString(question.put("seed", seed).put("count", count)) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        Finished finished = Machine.sandbox().run(job, input);
        if (finished.exitCode() != 0) {
            throw new AssertionError(sample.id() + ": " + finished.ending() + " " + finished.errors());
        }
        List<Mutant> mutants = new ArrayList<>();
        finished.output().lines().forEach(line -> mutants.add(read(sample, line)));
        return mutants;
    }

    private static Mutant read(Sample sample, String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return new Mutant(
                    sample,
                    node.path("sort").asText(),
                    node.path("kind").asText(),
                    node.path("source").asText(),
                    node.path("differs").asText(),
                    node.path("witness").asText(),
                    node.path("plain").asText());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
